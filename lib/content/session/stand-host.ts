// Adds the host of private marks below card and strip: its veil would cover them, and covered overlays refuse presses.
import { cardPort, stripPort } from '../../messages/page-api.ts';
import { standHost, standingHost, type StandingHost } from '../marks/standing-host.ts';

export function standHostBelow(): StandingHost | null {
  const isNew = !standingHost();
  const host = standHost();
  if (host && isNew) for (const port of [stripPort(), cardPort()]) port?.raise();
  return host;
}
