import './properties.css';
import { isJsonRecord, type Path, valueAt } from '#questionnaires';
import { designEditorTexts } from '../../text/design-editor/design-editor-texts.ts';
import { designPropertyTexts, type PropertyGroup } from '../../text/design-properties/design-property-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import type { PaneProps } from '../pane.ts';
import { chosenIn, isGone } from '../structure/chosen-in.ts';
import { AskedAround } from './AskedAround.tsx';
import { groupOf } from './property-groups.ts';
import { Setting } from './Setting.tsx';
import { placeAt, settingIn } from './setting-place.ts';
import { schemaAt, shapeFor } from './setting-schema.ts';

const GROUPS: readonly PropertyGroup[] = ['asked', 'answers', 'limits', 'edits', 'care', 'other'];

/** What has a pane of its own, or a tree. */
const ELSEWHERE = ['screens', 'questions', 'crimes', 'lists'];

/** The settings of what is chosen, made from the schema by which it is read. */
export function PropertiesPane(pane: PaneProps) {
  const text = useTexts(designPropertyTexts);
  const { gone } = useTexts(designEditorTexts);
  const { files, selected } = pane;
  const at = selected && whole(files, selected);
  const schema = at && schemaAt(at, (path) => valueAt(files, path));
  const value = at && valueAt(files, at);
  if (at && isGone(files, selected)) return <p className="design-empty">{gone(at.at(-1)!)}</p>;
  if (at?.[0] === 'modules/lists.json' && at.length > 2) return <p className="design-empty">{text.ofList}</p>;
  if (!at || !schema || !isJsonRecord(value)) return <p className="design-empty">{text.nothing}</p>;
  const shape = shapeFor(schema, value);
  const names = Object.keys(shape.properties ?? {}).filter((name) => !ELSEWHERE.includes(name));
  const record = placeAt(files, at, pane.change);
  return (
    <div className="properties" key={at.join('/')}>
      {GROUPS.map((group) => {
        const inside = names.filter((name) => groupOf(name) === group);
        if (inside.length === 0) return null;
        return (
          <section key={group} aria-label={text.groups[group]}>
            <h2>{text.groups[group]}</h2>
            {group === 'asked' && <AskedAround {...pane} at={at} />}
            {inside.map((name) => (
              <Setting
                key={name}
                {...pane}
                at={at}
                name={name}
                {...(at.length === 3 && at[0] === 'manifest.json' && { inside: at[1]! })}
                around={schema}
                schema={shape.properties![name]!}
                isRequired={shape.required?.includes(name) ?? false}
                place={settingIn(record, name, pane, Object.keys(shape.properties!))}
              />
            ))}
          </section>
        );
      })}
    </div>
  );
}

/** The nearest record around what is chosen that has settings of its own. */
function whole(files: PaneProps['files'], selected: Path): Path {
  const chosen = chosenIn(selected);
  if (chosen.kind !== 'nothing' && chosen.kind !== 'other') return chosen.at;
  for (let length = selected.length; length > 1; length -= 1)
    if (isJsonRecord(valueAt(files, selected.slice(0, length)))) return selected.slice(0, length);
  return selected.slice(0, 1);
}
