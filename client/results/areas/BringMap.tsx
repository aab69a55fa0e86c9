import { useId, useState } from 'react';
import { type AreaProblemReply, importAreas } from '#contract';
import { call } from '../../api.ts';
import { Banner } from '../../components/Banner.tsx';
import { Field } from '../../components/Field.tsx';
import { FileForm } from '../../components/files/FileForm.tsx';
import { areaTexts } from '../../text/areas/area-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { useEditionAreas } from './areas-context.ts';

interface AreasOutcome {
  imported: number;
  problems: AreaProblemReply[];
  notInSample: string[];
}

/** Brings the map of the edition, or another one in its place. */
export function BringMap() {
  const texts = useTexts(areaTexts);
  const edition = useEditionAreas();
  const id = useId();
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [lacksCode, setLacksCode] = useState(false);
  const [outcome, setOutcome] = useState<AreasOutcome>();
  if (!edition) return null;
  const { areas, survey, reload, onSessionEnded } = edition;

  async function send(bytes: Uint8Array<ArrayBuffer>) {
    setOutcome(undefined);
    setLacksCode(code.trim() === '');
    if (code.trim() === '') return;
    const query = { code: code.trim(), ...(name.trim() !== '' && { name: name.trim() }) };
    const reply = await call(importAreas, { params: { survey }, query, body: bytes });
    setOutcome(reply);
    if (reply.problems.length === 0) reload();
  }

  return (
    <details className="definition stack">
      <summary>{areas.length === 0 ? texts.bring : texts.replace}</summary>
      <p id={id}>{texts.explanation}</p>
      <Field
        label={texts.code}
        hint={texts.codeHint}
        error={lacksCode ? texts.noCode : undefined}
        value={code}
        onChange={({ target }) => setCode(target.value)}
        autoComplete="off"
        spellCheck={false}
      />
      <Field
        label={texts.name}
        hint={texts.nameHint}
        value={name}
        onChange={({ target }) => setName(target.value)}
        autoComplete="off"
        spellCheck={false}
      />
      <FileForm
        text={texts}
        accept=".geojson,.json,application/geo+json"
        describedBy={id}
        read={({ bytes }) => send(bytes)}
        onSessionEnded={onSessionEnded}
      >
        {outcome && <Outcome outcome={outcome} />}
      </FileForm>
    </details>
  );
}

function Outcome({ outcome: { imported, problems, notInSample } }: { outcome: AreasOutcome }) {
  const texts = useTexts(areaTexts);
  const { locale } = useLanguage();
  const number = (value: number) => formatNumber(value, locale);
  if (problems.length === 0) {
    return (
      <Banner kind="good">
        <p>{texts.imported(number(imported))}</p>
        {notInSample.length > 0 && <p>{texts.notInSample(new Intl.ListFormat(locale).format(notInSample))}</p>}
      </Banner>
    );
  }
  return (
    <Banner title={texts.refused(number(problems.length))}>
      <ul>
        {problems.map(({ place, code, about: { area = '', choices = [], most = 0 } }) => (
          <li key={`${place} ${code} ${area}`}>
            {place === '' ? texts.wholeFile : <code>{place}</code>}:{' '}
            {texts.problems[code]({ area, choices: choices.join(', '), most: number(most) })}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
