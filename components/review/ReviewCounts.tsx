// Table of row counts by kind of data, for reviews of more rows than can be listed.
interface ReviewCountsProps {
  /** Heading of the first column, then of the count columns. */
  columns: readonly string[];
  rows: readonly { key: string; title: string; counts: readonly number[] }[];
}

export function ReviewCounts({ columns, rows }: ReviewCountsProps) {
  return (
    <table className="review-counts">
      <thead>
        <tr>
          {columns.map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, title, counts }) => (
          <tr key={key}>
            <th scope="row">{title}</th>
            {counts.map((count, at) => (
              <td key={columns[at + 1]}>{count}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
