import { existsSync } from 'node:fs';
import { Script, createContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { lazyModules, makeEager } from '../../../scripts/eager-functions.ts';

/** The value of `result` after the script. */
const resultOf = (code: string): unknown => new Script(`${code};result`).runInContext(createContext({}));

const flat = (code: string): string => code.replaceAll(/\s+/g, '');

describe('makeEager', () => {
  it.each([
    ['a declaration', '(() => { function a() {} })()', 'vara=(function(){})'],
    ['an async generator', '(() => { async function* a() {} })()', 'a=(asyncfunction*(){})'],
    ['an arrow function', 'const a = (b) => b', 'a=((b)=>b)'],
    ['a function expression', 'const a = function (b) {}', 'a=(function(b){})'],
    ['a method', 'const a = { b(c) {} }', 'b:(function(c){})'],
    ['an async method', 'const a = { async b() {} }', 'b:(asyncfunction(){})'],
    ['a generator method', 'const a = { *b() {} }', 'b:(function*(){})'],
  ])('puts %s in parentheses', (_, code, expected) => {
    expect(flat(makeEager(code))).toContain(expected);
  });

  it.each([
    ['a declaration is called before its line', 'var result = a(); function a() { return 1; }', 1],
    [
      'a nested declaration is',
      '(() => { result = a(); function a() { return b(); function b() { return 1; } } })()',
      1,
    ],
    ['a function calls itself', 'function a(n) { return n === 0 ? 0 : 1 + a(n - 1); } var result = a(3)', 3],
    [
      'declarations call each other',
      'function a(n) { return n && b(n - 1); } function b(n) { return a(n); } result = a(2)',
      0,
    ],
    [
      'a function is strict',
      'var result = (() => { "use strict"; function a() { return this; } return a(); })()',
      undefined,
    ],
    ['a property is written short', 'var b = 1; var result = { b }.b', 1],
    ['a parameter is destructured', 'var result = (({ b, c = 2 }) => b + c)({ b: 1 })', 3],
    ['a property has a getter', 'var result = { get a() { return 1; } }.a', 1],
    ['a method has a quoted name', 'var result = { "a b"() { return 1; } }["a b"]()', 1],
    ['a method has a computed name', 'var result = { ["a"]() { return 1; } }.a()', 1],
    ['a method reads its object', 'var result = { b: 1, a() { return this.b; } }.a()', 1],
    ['a class has methods', 'class A { a() { return [1].map((b) => b)[0]; } } var result = new A().a()', 1],
    ['a declaration is in a block', 'var result; if (true) { function a() { return 1; } result = a(); }', 1],
    ['a template contains a function', 'var result = `${[1].map((a) => a)}`', '1'],
  ])('keeps what the code does when %s', (_, code, expected) => {
    expect(resultOf(makeEager(`var result; ${code}`))).toBe(expected);
  });

  it('leaves the functions of lazy modules as they are', () => {
    const code = '// lib/one.ts\nfunction a() {}\n// lib/two.ts\nconst b = () => 1;';
    expect(makeEager(code, ['lib/one.ts'])).toContain('function a() {}');
    expect(makeEager(code, ['lib/two.ts'])).toContain('const b = () => 1;');
  });
});

it.each(lazyModules)('knows the lazy module %s', (name) => {
  expect(existsSync(name)).toBe(true);
});
