// Icons for buttons without text, drawn with strokes in the text color.
const paths = {
  back: 'M9.8 3.2 5 8l4.8 4.8',
  close: 'm3.8 3.8 8.4 8.4m0-8.4-8.4 8.4',
  fold: 'M3.8 8h8.4',
  grip: 'M6 4v.01M10 4v.01M6 8v.01M10 8v.01M6 12v.01M10 12v.01',
  copy: 'M5.6 5.6h7.2v7.2H5.6zM3.2 10.4V3.2h7.2',
  more: 'm4.4 6.4 3.6 3.6 3.6-3.6',
  reset: 'M3.6 9.4A4.6 4.6 0 1 0 4.9 4.9L3.4 6.4M3.4 3v3.4h3.4',
  pin: 'M5.7 2.6h4.6M6.5 2.6v4L4.3 9.1h7.4L9.5 6.6v-4M8 9.1v4.5',
} as const;

export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg className="yj-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
