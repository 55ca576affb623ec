// File input: a button that opens the file dialog, and a drop area for one file or several.
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
  /** Otherwise only the first of several files is taken. */
  isMultiple?: boolean;
  /** Called for each file. */
  onFile: (file: File) => void;
}

export function FileDrop({ id, label, children, accept, isMultiple = false, onFile }: FileDropProps) {
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null): void => {
    for (const file of [...(files ?? [])].slice(0, isMultiple ? undefined : 1)) onFile(file);
  };
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
        take(event.dataTransfer.files);
      }}
    >
      <label className="button">
        {label}
        <input
          id={id}
          type="file"
          className="yj-hidden"
          accept={accept}
          multiple={isMultiple}
          onChange={(event) => {
            take(event.target.files);
            event.target.value = '';
          }}
        />
      </label>
      <span className="yj-quiet">{children}</span>
    </div>
  );
}
