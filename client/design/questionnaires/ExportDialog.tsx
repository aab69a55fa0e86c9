import './files.css';
import { Download } from 'lucide-react';
import { useCallback, useEffect, useId, useRef } from 'react';
import { exportPackage, exportXlsform, getXlsformReport } from '#contract';
import { addressOf, call } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { ProblemBanner } from '../../components/ProblemBanner.tsx';
import { useReply } from '../../shell/use-reply.ts';
import { designFileTexts } from '../../text/design-files/design-file-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { CarriedReport } from './CarriedReport.tsx';

interface ExportDialogProps {
  id: string;
  version: string;
  onSessionEnded: () => void;
  onClose: () => void;
}

/** A published version in a file: as a package of Cifra, or as an XLSForm with what that cannot say. */
export function ExportDialog({ id, version, onSessionEnded, onClose }: ExportDialogProps) {
  const { save: text } = useTexts(designFileTexts);
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const ask = useCallback(
    (signal: AbortSignal) => call(getXlsformReport, { params: { id, version }, signal }),
    [id, version],
  );
  const { reply, again } = useReply(ask, onSessionEnded);
  useEffect(() => dialog.current?.showModal(), []);
  const params = { id, version };
  const name = `${id}-${version}`;
  return (
    <dialog ref={dialog} className="dialog design-export" aria-labelledby={heading} onClose={onClose}>
      <div className="stack">
        <h2 id={heading}>{text.title(`${id} ${version}`)}</h2>
        <div className="stack">
          <a className="button" href={addressOf(exportPackage, { params })} download={`${name}.json`}>
            <Download aria-hidden="true" size={20} />
            {text.package}
          </a>
          <p>{text.packageSays}</p>
          <a className="button" href={addressOf(exportXlsform, { params })} download={`${name}.xlsx`}>
            <Download aria-hidden="true" size={20} />
            {text.xlsform}
          </a>
          <p>{text.xlsformSays}</p>
        </div>
        <h3>{text.report}</h3>
        {reply.state === 'asking' && <p role="status">{text.reading}</p>}
        {reply.state === 'failed' && <ProblemBanner problem={reply.problem} onRetry={again} />}
        {reply.state === 'here' && <CarriedReport carried={reply.value} fileName={`${name}-xlsform`} />}
        <div>
          <Button onClick={() => dialog.current?.close()}>{text.close}</Button>
        </div>
      </div>
    </dialog>
  );
}
