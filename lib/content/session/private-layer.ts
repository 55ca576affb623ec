// Private marks of a page: the standing host, which every page with public marks gets, and the script that draws the user's
// own words in it, which is loaded only if there are any.
import { cardPort, stripPort } from '../../messages/page-api.ts';
import { sendMessage } from '../../messages/send-message.ts';
import type { FrameWatch } from '../marks/frame-watch.ts';
import type { MarkLook } from '../marks/look.ts';
import type { OwnMarkHooks } from '../marks/mark-painter.ts';
import type { OwnMarks } from '../marks/own/own-marks.ts';
import type { PageMention } from '../marks/page-mention.ts';
import type { StandingHost } from '../marks/standing-host.ts';
import { laterScripts, type PointerDeps } from './later-scripts.ts';

/** Draws mentions of the user's own words that are near the viewport. */
export interface PrivateLayer extends OwnMarkHooks {
  /** Adds the host if the user has given input and the page has public marks, or adds it again if the page removed it. */
  stand: () => void;
  /** Call when the scripts for input are loaded. */
  use: () => void;
  drawState: PointerDeps['drawState'];
  entered: (shadow: ShadowRoot) => void;
  /** Leaves the host to the session that follows, if any. */
  stop: () => void;
}

/**
 * @param hasSharedMarks whether there are marks of packaged words or of listed companies: decides about the host, together
 * with the first input of the user. The user's own words must not.
 */
export function createPrivateLayer(
  shadowRoots: () => ShadowRoot[],
  hasSharedMarks: () => boolean,
  style: MarkLook = 'dots',
): PrivateLayer {
  const near = new Set<PageMention>();
  let standing: StandingHost | null = null;
  let frames: FrameWatch | null = null;
  let marks: OwnMarks | null = null;
  let loading: Promise<unknown> | null = null;
  let draw: PointerDeps['drawState'] | undefined;
  let isUsed = false;
  let isStopped = false;

  async function inject(): Promise<void> {
    await sendMessage('injectScript', { name: 'own-marks' });
    loading = null;
  }

  /** Starts drawing when there is something to draw and a host to draw in. If that fails, the next mention retries. */
  async function load(): Promise<void> {
    if (marks || !standing || near.size === 0) return;
    if (!laterScripts.startOwnMarks) await (loading ??= inject());
    const { startOwnMarks } = laterScripts;
    if (isStopped || marks || !startOwnMarks || !frames) return;
    marks = startOwnMarks({ standing, style, requestFrame: frames.request });
    near.forEach(marks.add);
  }

  function drawIn(host: StandingHost): void {
    standing = host;
    frames = laterScripts.privateLayer!.createFrameWatch(host.layer, (change, holes) => marks?.onFrame(change, holes));
    shadowRoots().forEach(frames.include);
    void load();
  }

  const inherited = laterScripts.privateLayer?.standingHost();
  if (inherited) drawIn(inherited);

  function stand(): void {
    if (isStopped || !(standing || (isUsed && hasSharedMarks()))) return;
    const isNew = !laterScripts.privateLayer?.standingHost();
    const host = laterScripts.privateLayer?.standHost();
    if (host && !standing) drawIn(host);
    // Its veil covers what was shown before, and covered overlays refuse presses.
    if (host && isNew) [stripPort(), cardPort()].forEach((port) => port?.raise());
  }

  return {
    onNear(place) {
      near.add(place);
      if (marks) marks.add(place);
      else void load();
    },
    onFar(place) {
      near.delete(place);
      marks?.remove(place);
    },
    stand,
    use() {
      isUsed = true;
      stand();
    },
    drawState(state, place) {
      draw ??= laterScripts.privateLayer?.createStateDrawer((...drawn) => marks?.drawState(...drawn));
      draw?.(state, place);
    },
    entered: (shadow) => frames?.include(shadow),
    stop() {
      isStopped = true;
      frames?.stop();
      marks?.stop();
    },
  };
}
