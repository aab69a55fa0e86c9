import { ArrowRight } from 'lucide-react';
import type { SurveyReply } from '#contract';
import { CommandList } from '../../components/CommandList.tsx';
import { editionTexts } from '../../text/editions/edition-texts.ts';
import { titleIn } from '../../text/title-in.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { useAddress } from '../use-address.ts';
import { hrefInEdition } from './choose-edition.ts';
import { EditionLinks } from './EditionLinks.tsx';
import { ADD_EDITION } from './edition-commands.ts';

/** Before the first edition: who makes it, and how. */
export function NoEdition() {
  const { noneTitle, noneBody, admin } = useTexts(editionTexts);
  return (
    <>
      <h1>{noneTitle}</h1>
      <p>{noneBody}</p>
      <CommandList commands={[{ what: admin.commands.add, line: ADD_EDITION }]} />
    </>
  );
}

interface UnknownEditionProps {
  /** As the address has it. */
  name: string;
  editions: readonly SurveyReply[];
  byDefault: SurveyReply;
}

/** The address names an edition that does not exist: says so, and leads to those that do. */
export function UnknownEdition({ name, editions, byDefault }: UnknownEditionProps) {
  const text = useTexts(editionTexts);
  const { language } = useLanguage();
  const address = useAddress();
  return (
    <>
      <h1>{text.unknownTitle}</h1>
      <p>{text.unknownBody(name)}</p>
      <div>
        <a className="button button-primary" href={hrefInEdition(address, byDefault.key)}>
          {text.open(titleIn(byDefault.title, language).title)}
          <ArrowRight aria-hidden="true" size={20} />
        </a>
      </div>
      {editions.length > 1 && <EditionLinks editions={editions} shown={undefined} />}
    </>
  );
}
