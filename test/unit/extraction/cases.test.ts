// Runs the extraction cases through the production code and compares them in the notation of case.ts.
import { describe, expect, it } from 'vitest';
import { figureSchema } from '../../../lib/model/figure.ts';
import { viewSchema } from '../../../lib/model/view.ts';
import type { ExtractionCase } from '../../cases/extraction/case.ts';
import { foreign } from '../../cases/extraction/foreign.ts';
import { openMetrics } from '../../cases/extraction/open-metrics.ts';
import { ratings } from '../../cases/extraction/ratings.ts';
import { recommendations } from '../../cases/extraction/recommendations.ts';
import { sentences } from '../../cases/extraction/sentences.ts';
import { subjects } from '../../cases/extraction/subjects.ts';
import { tables } from '../../cases/extraction/tables.ts';
import { traps } from '../../cases/extraction/traps.ts';
import { draftOf, shownFigure, shownView } from './notation.ts';

const groups: Readonly<Record<string, readonly ExtractionCase[]>> = {
  sentences,
  openMetrics,
  subjects,
  ratings,
  recommendations,
  foreign,
  tables,
  traps,
};

describe.each(Object.entries(groups))('%s', (_, cases) => {
  it.each(cases)('reads $text', ({ text, name, views, figures, report }) => {
    const draft = draftOf(text, name);
    if (figures) expect(draft.figures.map(shownFigure)).toEqual(figures);
    if (views) expect(draft.views.map(shownView)).toEqual(views);
    if (report) expect(draft.report).toMatchObject(report);
    for (const { asWritten, evidence } of draft.figures) {
      for (const { start, end } of evidence) expect(text.slice(start, end)).toBe(asWritten);
    }
    // What the review confirms is saved as it is, so drafts have to be rows of the model.
    for (const { isSure: _, ...view } of draft.views) expect(viewSchema.safeParse(view).error).toBeUndefined();
    for (const { isSure: _, contradiction: __, ...figure } of draft.figures)
      expect(figureSchema.safeParse(figure).error).toBeUndefined();
  });
});
