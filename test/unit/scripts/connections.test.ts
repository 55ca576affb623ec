import { describe, expect, it } from 'vitest';
import { connectionsIn } from '../../support/connections.ts';

describe('connectionsIn', () => {
  it.each([
    'fetch("https://a.example")',
    'const load = fetch; load("x")',
    'window.fetch("x")',
    'globalThis["fetch"]("x")',
    'self[`fetch`]("x")',
    'const { fetch: load } = window; load("x")',
    'const { WebSocket } = self',
    'Reflect.get(globalThis, "XMLHttpRequest")',
    'call({ fetch })',
    'new XMLHttpRequest()',
    'new WebSocket("wss://a.example")',
    'new EventSource("x")',
    'new WebTransport("x")',
    'new RTCPeerConnection()',
    'navigator.sendBeacon("x")',
    'navigator?.sendBeacon?.("x")',
    'navigator.serviceWorker.register("x")',
    'new Worker("x")',
    'importScripts("x")',
    'import("https://a.example/x.js")',
    'import "./x.js"',
    'new Image().src = "x"',
    'new Audio("x")',
    'element.src = "x"',
    'element["srcset"] = "x"',
    'element.setAttribute("src", "x")',
    'link.setAttribute(`ping`, "x")',
    'document.createElement("img")',
    'document.createElement("SCRIPT")',
    'document.createElementNS("http://www.w3.org/2000/svg", "image")',
    'jsx("img", { src: "x" })',
    'jsx("iframe", { src: "x" })',
    'new FontFace("a", "url(https://a.example)")',
    'style.background = "url(https://a.example/x.png)"',
    'sheet.replaceSync(`a{}@import "https://a.example/x.css";`)',
    'css = `.a{background:url(${address})}`',
    'form.requestSubmit()',
    'eval("1")',
    'new Function("fetch(1)")',
  ])('finds the connection in %s', (code) => {
    expect(connectionsIn(code)).not.toEqual([]);
  });

  it.each([
    'prefetch("x")',
    'dossier.fetched = 1',
    'const state = { fetch: "done", Image: 1 }',
    'const note = "no fetch, no WebSocket"',
    'link.href = "https://a.example"',
    'link.setAttribute("href", "x")',
    'document.createElement("iframe")',
    'jsx("a", { href: "https://a.example", target: "_blank" })',
    'const svg = document.createElementNS("http://www.w3.org/2000/svg", "path")',
    'css = "a{background:url(data:image/png;base64,AA==)}"',
    'class A { fetch() {} }',
    'read(element.src)',
  ])('finds nothing in %s', (code) => {
    expect(connectionsIn(code)).toEqual([]);
  });
});
