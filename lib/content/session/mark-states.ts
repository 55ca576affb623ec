// Draws the states of marks: public ones in the highlight registry, own ones in the private layer.
// Part of private-layer.js: there is no state before the user gives input.
import { createStatePainter } from '../marks/paint.ts';
import type { PointerDeps } from './later-scripts.ts';

export function createStateDrawer(drawOwn: PointerDeps['drawState']): PointerDeps['drawState'] {
  const painters = { hover: createStatePainter('hover'), pulse: createStatePainter('pulse') };
  return (state, place) => {
    const isOwn = place?.mention.isOwn;
    painters[state](isOwn ? null : place);
    drawOwn(state, isOwn ? place : null);
  };
}
