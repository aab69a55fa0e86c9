import { ListPlus, Table2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { SpecFinding, TableChoices } from '#contract';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { useEdition } from '../../shell/editions/edition-context.ts';
import { goTo, useAddress } from '../../shell/use-address.ts';
import { profilePageTexts } from '../../text/profile-page/profile-page-texts.ts';
import { sourceTexts } from '../../text/sources/source-texts.ts';
import { titleIn } from '../../text/title-in.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { SourceFields } from '../sources/SourceFields.tsx';
import { readSourceOf, writeSource } from '../sources/source-address.ts';
import { useSources } from '../sources/use-sources.ts';
import { NamePart } from '../tables/saving/NamePart.tsx';
import { useSettled } from '../tables/use-settled.ts';
import { AmongPart } from './making/AmongPart.tsx';
import { FigurePart } from './making/FigurePart.tsx';
import { FindingsOfProfile } from './making/findings-of-profile.ts';
import { InteractionsPart } from './making/InteractionsPart.tsx';
import { ModelPart } from './making/ModelPart.tsx';
import { ProfileHow } from './making/ProfileHow.tsx';
import { TermsPart } from './making/TermsPart.tsx';
import { NEW_PROFILE, profileTextOf, wholeProfile } from './model/profile-spec.ts';
import { OpenProfile } from './OpenProfile.tsx';
import { ProfileBar } from './ProfileBar.tsx';
import { ProfileSection } from './shown/ProfileSection.tsx';
import { useWrittenProfile } from './use-written-profile.ts';

interface ProfileMakerProps {
  readonly choices: TableChoices;
  readonly onSessionEnded: () => void;
}

/** So long nothing may change before a profile is made. */
const SETTLED_MS = 250;

/** A profile is made by choosing, and stands beside what was chosen, or beneath it, at once. */
export function ProfileMaker({ choices, onSessionEnded }: ProfileMakerProps) {
  const { title: place, lead, addressUnusable, making, shown } = useTexts(profilePageTexts);
  const from = useTexts(sourceTexts);
  const { language } = useLanguage();
  const { path, search } = useAddress();
  const source = readSourceOf(search);
  const isHere = choices.survey === useEdition().edition.key;
  const sources = useSources(choices.survey, onSessionEnded);
  const { spec, change, isUnusable } = useWrittenProfile();
  const [isMaking, setMaking] = useState(spec.terms.length === 0);
  const [findings, setFindings] = useState<readonly SpecFinding[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const text = profileTextOf(spec);
  const settled = useSettled(text, SETTLED_MS);
  const isWhole = wholeProfile(spec) !== undefined;
  const titles = typeof spec.title === 'string' ? { [language]: spec.title } : (spec.title ?? {});
  const { title, language: spoken } = titleIn(titles, language);
  const part = { choices, spec, onChange: change };
  return (
    <div className="table-maker profile-maker stack">
      <h1 ref={heading} tabIndex={-1} lang={title ? spoken : undefined}>
        {title || place}
      </h1>
      <p className="quiet">{lead}</p>
      {isUnusable && <Banner kind="caution">{addressUnusable}</Banner>}
      <ProfileBar spec={spec} text={text} isWhole={isWhole} onAnew={() => change(NEW_PROFILE)} />
      <div className="maker-toggle">
        <Button icon={isMaking ? Table2 : ListPlus} aria-expanded={isMaking} onClick={() => setMaking(!isMaking)}>
          {isMaking ? making.put : making.change}
        </Button>
      </div>
      <div className="maker-panes">
        <FindingsOfProfile value={isWhole ? findings : []}>
          <section className={isMaking ? 'stack' : 'stack maker-away'} aria-labelledby="profile-making">
            <h2 id="profile-making" className="visually-hidden">
              {making.heading}
            </h2>
            <FigurePart {...part} />
            <ModelPart {...part} />
            <TermsPart {...part} />
            {spec.terms.length > 1 && <InteractionsPart {...part} />}
            <AmongPart {...part} />
            <ProfileHow {...part} />
            <section className="card stack" aria-labelledby="profile-source">
              <h3 id="profile-source">{from.heading}</h3>
              <SourceFields
                sources={sources}
                source={source}
                labels={from}
                onChange={(chosen) => goTo(path, writeSource(chosen, search))}
              />
            </section>
            <div className="card stack">
              <NamePart
                name={spec.profile}
                title={spec.title}
                newName={NEW_PROFILE.profile}
                onChange={({ name, title: words }) => change({ ...spec, profile: name, title: words })}
              />
            </div>
            <OpenProfile survey={choices.survey} onOpen={change} onSessionEnded={onSessionEnded} />
          </section>
        </FindingsOfProfile>
        <section className="stack" aria-labelledby="profile-shown">
          <h2 id="profile-shown">{shown.heading}</h2>
          {isWhole && isHere ? (
            <ProfileSection
              key={choices.survey}
              title={title}
              text={settled}
              source={source}
              choices={choices}
              onFindings={setFindings}
              onSessionEnded={onSessionEnded}
            />
          ) : (
            <p className="quiet">{shown.empty}</p>
          )}
        </section>
      </div>
    </div>
  );
}
