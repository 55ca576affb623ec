// A file given by choosing or by dropping it.
import { useState, type ReactNode } from 'react';
import './FileDrop.css';

interface FileDropProps {
  /** What the button says. */
  label: string;
  /** Beside it. */
  children: ReactNode;
  accept: string;
  onFile: (file: File) => void;
}

export function FileDrop({ label, children, accept, onFile }: FileDropProps) {
  const [isOver, setOver] = useState(false);
  return (
    <div
      className={isOver ? 'drop drop-over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file) onFile(file);
      }}
    >
      <label className="button">
        {label}
        <input
          type="file"
          className="yj-hidden"
          accept={accept}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) onFile(file);
            event.target.value = '';
          }}
        />
      </label>
      <span className="yj-quiet">{children}</span>
    </div>
  );
}
