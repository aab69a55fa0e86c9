import { useState } from 'react';
import { reasonInWords } from '#questionnaires';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { designPublishTexts } from '../../text/design-publish/design-publish-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { VerdictTag } from '../versions/VerdictTag.tsx';
import type { Beginning } from './use-beginning.ts';
import type { NewInDraft } from './use-changes.ts';

/** More are read when somebody asks for them: the gravest come first. */
const FIRST = 12;

/** What is new in the draft, what breaks comparability first. */
export function WhatIsNew({ news: { changes, isUnusable }, beginning }: { news: NewInDraft; beginning: Beginning }) {
  const { changes: text } = useTexts(designPublishTexts);
  const { language, locale } = useLanguage();
  const [isWhole, setWhole] = useState(false);
  const { from, versions } = beginning;
  const newest = versions[0]?.version;
  const isOfOther = versions.length > 0 && !versions.some(({ version }) => version === from.version);
  const before = isOfOther || versions.length === 0 ? `${from.id} ${from.version}` : from.version;
  const title = text.title(before);
  const shown = isWhole ? changes : changes?.slice(0, FIRST);
  const left = (changes?.length ?? 0) - FIRST;
  return (
    <section className="publish-part" aria-label={title}>
      <h3>{title}</h3>
      {newest !== undefined && newest !== from.version && !isOfOther && (
        <Banner kind="caution">{text.newer({ began: from.version, newest })}</Banner>
      )}
      {!changes && <p role="status">{isUnusable ? text.unusable : text.waits}</p>}
      {changes?.length === 0 && <p>{text.none}</p>}
      {changes && changes.length > 0 && (
        <p>{text.count({ n: changes.length, count: formatNumber(changes.length, locale) })}</p>
      )}
      <ul className="publish-list">
        {shown?.map((change) => (
          <li key={`${change.kind} ${change.subject} ${change.sentence}`}>
            <VerdictTag verdict={change.verdict} />
            <p>{change.sentence}</p>
            {change.verdict !== 'safe' && <p className="publish-quiet">{reasonInWords(change, language)}</p>}
          </li>
        ))}
      </ul>
      {left > 0 && !isWhole && <Button onClick={() => setWhole(true)}>{text.more(formatNumber(left, locale))}</Button>}
    </section>
  );
}
