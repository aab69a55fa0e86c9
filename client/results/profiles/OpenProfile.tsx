import { useState } from 'react';
import { makeProfile, type SpecFinding } from '#contract';
import { call } from '../../api.ts';
import type { ChosenFile } from '../../components/files/chosen-file.ts';
import { FileForm } from '../../components/files/FileForm.tsx';
import { profilePageTexts } from '../../text/profile-page/profile-page-texts.ts';
import { profileProblemTexts } from '../../text/profile-problems/profile-problem-texts.ts';
import { tablePageTexts } from '../../text/table-page/table-page-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { SpecFindings } from '../tables/shown/SpecFindings.tsx';
import { profileIn, type WrittenProfile } from './model/profile-spec.ts';

interface OpenProfileProps {
  /** Key of the edition, by which a file is judged that cannot be read. */
  readonly survey: string;
  readonly onOpen: (spec: WrittenProfile) => void;
  readonly onSessionEnded: () => void;
}

/** A profile from the file of its specification; what is wrong in it is said with its lines. */
export function OpenProfile({ survey, onOpen, onSessionEnded }: OpenProfileProps) {
  const { open } = useTexts(profilePageTexts);
  const sentences = useTexts(profileProblemTexts);
  const { list } = useTexts(tablePageTexts);
  const [findings, setFindings] = useState<readonly SpecFinding[]>([]);
  async function read({ bytes }: ChosenFile) {
    const text = new TextDecoder().decode(bytes);
    const spec = profileIn(text);
    setFindings([]);
    if (spec) return onOpen(spec);
    // The server knows the places of what is wrong, and says them.
    const judged = await call(makeProfile, { query: { survey }, body: { text: text || ' ' } });
    if ('findings' in judged) setFindings(judged.findings);
  }
  return (
    <details className="card how">
      <summary>{open.heading}</summary>
      <div className="stack">
        <p id="profile-file-hint" className="quiet">
          {open.hint}
        </p>
        <FileForm
          text={{ file: open.file, send: list.open, sending: list.opening, noFile: list.noFile }}
          accept=".json,application/json"
          describedBy="profile-file-hint"
          read={read}
          onSessionEnded={onSessionEnded}
        />
        {findings.length > 0 && <SpecFindings title={list.cannotOpen} findings={findings} sentences={sentences} />}
      </div>
    </details>
  );
}
