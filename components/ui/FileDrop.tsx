// File input: a button that opens the file dialog, and a drop area.
import { useState, type ReactNode } from 'react';
import './FileDrop.css';

interface FileDropProps {
  /** Id of the input, for links to it. */
  id?: string;
  /** Text of the button. */
  label: string;
  /** Content beside the button. */
  children: ReactNode;
  accept: string;
  onFile: (file: File) => void;
}

export function FileDrop({ id, label, children, accept, onFile }: FileDropProps) {
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
          id={id}
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
