// Who may send which message, how often, and what the message may name. docs/architecture.md has the same table.
import type { MessageType } from './protocol.ts';

/** A token bucket: `burst` messages at once, then `perSecond`. */
export interface Rate {
  burst: number;
  perSecond: number;
}

interface Policy {
  /** `frame`: any frame of a web page. Pages of the extension may send every message. */
  from: 'frame' | 'top frame' | 'extension';
  /** For all frames of a tab together; `null` if only pages of the extension send the message, which have no limit. */
  rate: Rate | null;
  /** What the input may refer to. Tab, frame and site always come from the sender. */
  names:
    | 'nothing'
    | 'own frame'
    | 'own tab'
    | 'own site'
    | 'any company'
    | 'one company'
    | 'any company or report'
    | 'any fact'
    | 'any word'
    | 'hoisting frame';
}

/**
 * The rates leave room for fast use: stepping through 200 mentions by keyboard, pages of 150 frames, and frames that change
 * every second. They stop enumeration: 112 dossiers at once, or thousands of watches.
 */
export const policies = {
  dossier: { from: 'frame', rate: { burst: 100, perSecond: 10 }, names: 'any company' },
  ownFacts: { from: 'frame', rate: { burst: 40, perSecond: 5 }, names: 'one company' },
  context: { from: 'top frame', rate: { burst: 20, perSecond: 2 }, names: 'own tab' },
  watch: { from: 'frame', rate: { burst: 10, perSecond: 1 }, names: 'any company' },
  mute: { from: 'frame', rate: { burst: 8, perSecond: 0.1 }, names: 'any word' },
  siteMutes: { from: 'frame', rate: { burst: 300, perSecond: 30 }, names: 'own site' },
  sync: { from: 'extension', rate: null, names: 'nothing' },
  stripStart: { from: 'top frame', rate: { burst: 20, perSecond: 2 }, names: 'own site' },
  stripPlace: { from: 'top frame', rate: { burst: 20, perSecond: 2 }, names: 'own site' },
  turnStripOff: { from: 'top frame', rate: { burst: 3, perSecond: 0.1 }, names: 'own site' },
  sightings: { from: 'frame', rate: { burst: 300, perSecond: 50 }, names: 'own frame' },
  panel: { from: 'frame', rate: { burst: 10, perSecond: 1 }, names: 'any company or report' },
  picture: { from: 'frame', rate: { burst: 3, perSecond: 0.2 }, names: 'any company' },
  evidence: { from: 'frame', rate: { burst: 5, perSecond: 0.5 }, names: 'any fact' },
  hoistCard: { from: 'frame', rate: { burst: 40, perSecond: 5 }, names: 'one company' },
  hoistedCardCommand: { from: 'frame', rate: { burst: 100, perSecond: 20 }, names: 'own frame' },
  hoistedCardEvent: { from: 'top frame', rate: { burst: 100, perSecond: 20 }, names: 'hoisting frame' },
  seams: { from: 'frame', rate: { burst: 300, perSecond: 30 }, names: 'nothing' },
  listedNames: { from: 'frame', rate: { burst: 300, perSecond: 30 }, names: 'nothing' },
  startMarks: { from: 'frame', rate: { burst: 500, perSecond: 50 }, names: 'own frame' },
  links: { from: 'frame', rate: { burst: 40, perSecond: 5 }, names: 'nothing' },
  addTab: { from: 'extension', rate: null, names: 'nothing' },
  injectScript: { from: 'frame', rate: { burst: 500, perSecond: 50 }, names: 'own frame' },
} satisfies Record<MessageType, Policy>;
