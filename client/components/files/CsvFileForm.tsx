import { Download } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { FileForm, type FileFormTexts } from './FileForm.tsx';

/** What the form says. */
export interface CsvFileTexts extends FileFormTexts {
  /** The columns, and what a file does. */
  readonly columns: string;
  readonly template: string;
}

interface CsvFileFormProps {
  text: CsvFileTexts;
  template: { href: string; name: string };
  /** Sends the file as it is. */
  send: (file: Uint8Array<ArrayBuffer>) => Promise<void>;
  onSessionEnded: () => void;
  /** What came of it. */
  children: ReactNode;
}

/** A template to download, and a file to choose and send. */
export function CsvFileForm({ text, template, send, onSessionEnded, children }: CsvFileFormProps) {
  const id = useId();
  return (
    <>
      <p id={id}>{text.columns}</p>
      <div>
        <a className="button" href={template.href} download={template.name}>
          <Download aria-hidden="true" size={20} />
          {text.template}
        </a>
      </div>
      <FileForm
        text={text}
        accept=".csv,text/csv"
        describedBy={id}
        read={({ bytes }) => send(bytes)}
        onSessionEnded={onSessionEnded}
      >
        {children}
      </FileForm>
    </>
  );
}
