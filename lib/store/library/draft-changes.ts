// Applies one step of the review to a draft. The rows stay valid, so that a draft can be saved as it is.
import type {
  DraftChange,
  DraftContent,
  DraftFigureRow,
  DraftSubject,
  DraftViewRow,
  FigurePatch,
  HeadValues,
  ViewPatch,
} from '../../model/draft.ts';
import { figureSchema } from '../../model/figure.ts';
import { packViewSchema } from '../../model/view.ts';

/** The change would make a fact that no report can have, such as a range without its upper end. */
export class InvalidChangeError extends Error {
  override name = 'InvalidChangeError';
}

interface Checked<T> {
  safeParse: (value: unknown) => {
    success: boolean;
    data?: T | undefined;
    error?: { issues: { message: string }[] } | undefined;
  };
}

const isEqual = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Edited rows count as seen by the user, so they are ticked. */
function edited<R extends { row: object; original?: R['row'] | undefined }>(
  entry: R,
  row: object,
  schema: Checked<R['row']>,
): R {
  const checked = schema.safeParse(JSON.parse(JSON.stringify(row)));
  if (!checked.success) throw new InvalidChangeError(checked.error?.issues[0]?.message ?? 'invalid');
  const { original = entry.row, ...rest } = entry;
  const isBack = isEqual(checked.data, schema.safeParse(original).data);
  return {
    ...rest,
    row: checked.data,
    isEdited: !isBack,
    isKept: true,
    isDropped: false,
    ...(isBack ? {} : { original }),
  } as unknown as R;
}

/** A value replaces a range, and the other way round. */
function withPatch(entry: DraftFigureRow, patch: FigurePatch): DraftFigureRow {
  const { value: _, low: __, high: ___, ...rest } = entry.row;
  const isAmount = 'value' in patch || 'low' in patch || 'high' in patch;
  return edited(entry, isAmount ? { ...rest, ...patch } : { ...entry.row, ...patch }, figureSchema);
}

const withViewPatch = (entry: DraftViewRow, patch: ViewPatch): DraftViewRow =>
  edited(
    entry,
    // Another word has the class of that word, unless the user gives one.
    { ...entry.row, ...('stance' in patch && !('stanceClass' in patch) ? { stanceClass: undefined } : {}), ...patch },
    packViewSchema,
  );

const notNamed = { zh: '原文此处没有写明主体', en: 'The text does not say here whose number this is' };

function figureOf(entry: DraftFigureRow, subject: DraftSubject): DraftFigureRow {
  const { caveat: _, ...row } = entry.row;
  const next =
    subject === null
      ? {
          ...row,
          subject: { kind: 'company', companyIds: [], name: '未具名', nameEn: 'Not named' },
          attribution: 'unattributed',
          caveat: notNamed,
        }
      : {
          ...row,
          subject: { kind: 'company', companyIds: [subject.companyId], name: subject.name },
          attribution: 'stated',
        };
  return edited(entry, next, figureSchema);
}

/** A view of nobody is no view. */
function viewOf(entry: DraftViewRow, subject: DraftSubject): DraftViewRow {
  if (subject === null) return { ...entry, isDropped: true, isKept: false };
  const next = { kind: 'company', companyId: subject.companyId, name: subject.name };
  return edited(entry, { ...entry.row, subject: next }, packViewSchema);
}

function withHead(head: DraftContent['head'], values: Partial<HeadValues>): DraftContent['head'] {
  const changed = Object.entries(values).filter(
    ([name, value]) => !isEqual(head[name as keyof HeadValues].value, value),
  );
  const fields = changed.map(([name, value]) => [name, { value, evidence: null, isEdited: true }]);
  return { ...head, ...(Object.fromEntries(fields) as Partial<DraftContent['head']>) };
}

type Entry = DraftViewRow | DraftFigureRow;

const mapRows = (
  content: DraftContent,
  isMeant: (entry: Entry) => boolean,
  change: { view: (entry: DraftViewRow) => DraftViewRow; figure: (entry: DraftFigureRow) => DraftFigureRow },
): DraftContent => ({
  ...content,
  views: content.views.map((entry) => (isMeant(entry) ? change.view(entry) : entry)),
  figures: content.figures.map((entry) => (isMeant(entry) ? change.figure(entry) : entry)),
});

/** @throws InvalidChangeError */
export function applyChange(content: DraftContent, change: DraftChange): DraftContent {
  const within =
    (ids: readonly string[]) =>
    ({ row }: Entry): boolean =>
      ids.includes(row.id);
  switch (change.kind) {
    case 'head':
      return { ...content, head: withHead(content.head, change.values) };
    case 'confirm-head':
      return { ...content, isHeadConfirmed: true };
    case 'figure':
      return mapRows(content, within([change.id]), {
        view: (entry) => entry,
        figure: (entry) => withPatch(entry, change.patch),
      });
    case 'view':
      return mapRows(content, within([change.id]), {
        view: (entry) => withViewPatch(entry, change.patch),
        figure: (entry) => entry,
      });
    case 'keep': {
      const keep = <E extends Entry>(entry: E): E => ({
        ...entry,
        isKept: change.isKept,
        isDropped: change.isKept ? false : entry.isDropped,
      });
      return mapRows(content, within(change.ids), { view: keep, figure: keep });
    }
    case 'drop': {
      const drop = <E extends Entry>(entry: E): E => ({
        ...entry,
        isDropped: change.isDropped,
        isKept: !change.isDropped && (entry.isSure || entry.isEdited),
      });
      return mapRows(content, within(change.ids), { view: drop, figure: drop });
    }
    case 'subject': {
      const { ids, subject } = change;
      const isMeant = (entry: Entry): boolean =>
        ids === 'all' ? entry.row.subject.kind === 'company' && !entry.isDropped : ids.includes(entry.row.id);
      return mapRows(content, isMeant, {
        view: (entry) => viewOf(entry, subject),
        figure: (entry) => figureOf(entry, subject),
      });
    }
    case 'company':
      return {
        ...content,
        companies: [...content.companies.filter(({ id }) => id !== change.company.id), change.company],
      };
  }
}
