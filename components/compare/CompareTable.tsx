// The comparison as a grid that scrolls inside its frame. The line below it says kind, unit and source of the number that is
// pointed at or focused; arrow keys move among the cells.
import { useId, useRef, useState } from 'react';
import { mostCompared, type Comparison } from '../../lib/dossier/compare.ts';
import { useScrollEdges } from '../hooks/scroll-edges.ts';
import { CellDetail, type PointedCell } from './CellDetail.tsx';
import type { HeadEvents } from './CompanyHead.tsx';
import { FewCompanies } from './FewCompanies.tsx';
import { ManyCompanies } from './ManyCompanies.tsx';
import './CompareTable.css';

interface CompareTableProps extends HeadEvents {
  comparison: Comparison;
  /** YYYY-MM-DD. */
  today: string;
}

export function CompareTable({ comparison, ...rest }: CompareTableProps) {
  const detailId = useId();
  const [pointed, setPointed] = useState<PointedCell | null>(null);
  const area = useRef<HTMLDivElement>(null);
  const edges = useScrollEdges(area);
  const { columns, targets, metrics, reports } = comparison;
  const Companies = columns.length > mostCompared ? ManyCompanies : FewCompanies;
  return (
    <>
      <div className="compare-frame" data-more={edges}>
        <div ref={area} className="compare-scroll">
          <Companies comparison={comparison} detailId={detailId} onPoint={setPointed} {...rest} />
        </div>
      </div>
      <CellDetail
        id={detailId}
        pointed={pointed}
        reports={reports}
        isEmpty={metrics.length === 0 && Object.keys(targets).length === 0}
      />
    </>
  );
}
