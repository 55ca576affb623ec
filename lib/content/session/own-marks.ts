// Marks of the user's own words on a page with the extension's card and strip. Part of own-marks.js.
import { cardPort, stripPort } from '../../messages/page-api.ts';
import { createOwnMarks, type OwnMarks } from '../marks/own/own-marks.ts';
import type { OwnMarksDeps } from './later-scripts.ts';

/** Whether the card or the strip is at this point: it must not be drawn over. */
const isUnderOverlay = (x: number, y: number): boolean => {
  const ports = [cardPort(), stripPort()];
  if (!ports.some((port) => port)) return false;
  const element = document.elementFromPoint(x, y);
  return element !== null && ports.some((port) => port?.isHost(element));
};

export const startOwnMarks = (deps: OwnMarksDeps): OwnMarks => createOwnMarks({ ...deps, isUnderOverlay });
