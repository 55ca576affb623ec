// A span of page text by its position only: painting must not know what the text means or whose word it is.
import type { Container } from '../scan/elements.ts';

/** A part of one text node. */
export interface Segment {
  node: Text;
  start: number;
  end: number;
}

export interface Place {
  container: Container;
  /** One for each text node that the span touches. */
  segments: Segment[];
}
