// The draft's figures: one table per subject with a row per metric and a column per period, and a list of the others.
import { useTranslations } from 'use-intl';
import { formatPeriod } from '../../lib/format/period.ts';
import { formatQuantity, quantityText } from '../../lib/format/quantity.ts';
import type { DraftFigure, DraftFigureRow } from '../../lib/model/draft.ts';
import { useLanguage } from '../ui/intl.tsx';
import { FactButton } from './FactButton.tsx';
import { metricName } from './figure-input.ts';
import { FigureEditor } from './FigureEditor.tsx';
import type { FigureTable, FigureTableRow } from './figure-table.ts';
import { useReview } from './ReviewContext.tsx';

function useFigureLabel(): (figure: DraftFigure) => string {
  const t = useTranslations('draft');
  const tFigure = useTranslations('figure');
  const language = useLanguage();
  return (figure) =>
    [
      metricName(figure.metric, language),
      figure.period === null ? t('noPeriod') : formatPeriod(figure.period, language),
      quantityText(formatQuantity(figure, language)),
      tFigure(`kind.${figure.kind}`),
      ...(figure.attribution === 'unattributed' ? [t('unattributed')] : []),
    ].join(' ');
}

interface FigureCellProps {
  fact: DraftFigureRow;
  /** The unit that the row's head says already. */
  knownUnit?: string;
  /** Outside a table, with the metric and the period. */
  isListed?: boolean;
}

function FigureCell({ fact, knownUnit, isListed = false }: FigureCellProps) {
  const t = useTranslations('draft');
  const language = useLanguage();
  const labelOf = useFigureLabel();
  const { row } = fact;
  const { number, unit } = formatQuantity(row, language);
  return (
    <FactButton fact={fact} label={labelOf(row)}>
      {isListed ? (
        <span className="figure-name">
          {metricName(row.metric, language)}{' '}
          <span className="yj-quiet">{row.period === null ? t('noPeriod') : formatPeriod(row.period, language)}</span>
        </span>
      ) : null}
      <span className="figure-value">
        {number} {row.unit === knownUnit ? null : <small>{unit}</small>}
      </span>
    </FactButton>
  );
}

interface RowProps {
  row: FigureTableRow;
  byId: ReadonlyMap<string, DraftFigureRow>;
  width: number;
}

function TableRow({ row, byId, width }: RowProps) {
  const language = useLanguage();
  const { editingId } = useReview();
  const edited = byId.get(row.cells.flat().find((id) => id === editingId) ?? '');
  return (
    <>
      <tr>
        <th scope="row">
          {metricName(row.metric, language)} <small>{row.unit}</small>
        </th>
        {row.cells.map((ids, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- the columns of a table stay
          <td key={at}>
            {ids.map((id) => {
              const fact = byId.get(id);
              return fact ? <FigureCell key={id} fact={fact} knownUnit={row.unit} /> : null;
            })}
          </td>
        ))}
      </tr>
      {edited ? (
        <tr>
          <td colSpan={width}>
            <FigureEditor key={edited.row.id} figure={edited.row} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

function Table({ table, byId }: { table: FigureTable; byId: ReadonlyMap<string, DraftFigureRow> }) {
  const t = useTranslations('draft');
  const language = useLanguage();
  const { editingId } = useReview();
  const { subject, periods, rows, others } = table;
  return (
    <>
      {rows.length === 0 ? null : (
        <div className="figure-scroller">
          <table className="figure-table">
            <caption>{subject}</caption>
            <thead>
              <tr>
                <th scope="col">{t('metric')}</th>
                {periods.map((period) => (
                  <th key={period} scope="col">
                    {formatPeriod(period, language)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <TableRow key={row.cells.flat().join()} row={row} byId={byId} width={periods.length + 1} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {others.length === 0 ? null : (
        <ul className="figure-others" aria-label={subject}>
          {others.map((id) => {
            const fact = byId.get(id);
            return fact ? (
              <li key={id}>
                <FigureCell fact={fact} isListed />
                {editingId === id ? <FigureEditor figure={fact.row} /> : null}
              </li>
            ) : null;
          })}
        </ul>
      )}
    </>
  );
}

export function FigureTables() {
  const t = useTranslations('draft');
  const { content, arranged } = useReview();
  if (content.figures.length === 0) return null;
  const byId = new Map(content.figures.map((figure) => [figure.row.id, figure]));
  return (
    <section aria-labelledby="figures-title">
      <h2 id="figures-title">{t('figures', { count: content.figures.length })}</h2>
      {arranged.tables.map((table) => (
        <Table key={table.subject} table={table} byId={byId} />
      ))}
    </section>
  );
}
