import { ArrowDown, ArrowUp, CopyPlus, Pencil, Plus, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button as MenuButton } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { duplicated, EditRefused, type Path, withNewMarks } from '#questionnaires';
import { Button } from '../../components/Button.tsx';
import { designTexts } from '../../text/design/design-texts.ts';
import { designBringTexts } from '../../text/design-bring/design-bring-texts.ts';
import { structureTexts } from '../../text/design-structure/structure-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { BringScreensDialog } from '../bring-screens/BringScreensDialog.tsx';
import type { PaneProps } from '../pane.ts';
import { KeptNameDialog } from './KeptNameDialog.tsx';
import type { StepWay } from './move-step.ts';
import { NameDialog } from './NameDialog.tsx';
import { addableAt, CRIME_FORM, holdsScreens, isNewName, type NewKind, newThing } from './new-thing.ts';
import type { StructureNode } from './node.ts';
import { RemoveDialog } from './remove/RemoveDialog.tsx';
import { keepsItsName, renamedPath, renameOf, renameTried } from './rename-of.ts';

interface StructureActionsProps extends Pick<PaneProps, 'files' | 'language' | 'change' | 'select'> {
  node: StructureNode | undefined;
  /** What it stands in, where one goes on when it is gone. */
  within: Path | undefined;
  /** Selects what is to be worked on now. */
  choose: (path: Path) => void;
  onRefused: (refused: EditRefused | undefined) => void;
  /** Moves it by one place; undefined where it cannot go that way. */
  step: Readonly<Record<StepWay, (() => void) | undefined>>;
}

type Asked = NewKind | 'rename' | 'remove' | 'bring';

/** What can be done with what is chosen: something added behind it, a copy, another name, away with it. */
export function StructureActions({
  files,
  language,
  node,
  within,
  change,
  select,
  choose,
  onRefused,
  step,
}: StructureActionsProps) {
  const text = useTexts(structureTexts);
  const { title: bringTitle } = useTexts(designBringTexts);
  const [asked, setAsked] = useState<Asked>();
  const form = node && holdsScreens(node) ? node.path?.slice(0, 3) : undefined;
  // As it was when it was asked: a name that was just given is another one.
  const [isKept, setKept] = useState(false);
  const close = () => setAsked(undefined);
  const copy = useMemo(() => (node?.path ? duplicated(files, node.path) : []), [files, node]);
  const isNamed = node !== undefined && renameOf(files, node, 'x') !== undefined;
  function rename() {
    setKept(node !== undefined && keepsItsName(files, node));
    setAsked('rename');
  }
  const isGone = node?.path !== undefined && node.kind !== 'texts' && node.kind !== 'settings';
  return (
    <div className="structure-actions" role="toolbar" aria-label={text.actions}>
      <MenuTrigger>
        <MenuButton className="button button-quiet">
          <Plus aria-hidden="true" size={20} />
          {text.add}
        </MenuButton>
        <Popover className="structure-menu" placement="bottom start">
          <Menu
            aria-label={text.add}
            onAction={(key) => (key === 'crime' ? choose(CRIME_FORM) : setAsked(key as NewKind | 'bring'))}
          >
            {addableAt(node).map((kind) => (
              <MenuItem key={kind} id={kind} className="structure-menu-item">
                {text.adds[kind]}
              </MenuItem>
            ))}
            <MenuItem id="crime" className="structure-menu-item">
              {text.adds.crime}
            </MenuItem>
            {form && (
              <MenuItem id="bring" className="structure-menu-item">
                {bringTitle}
              </MenuItem>
            )}
          </Menu>
        </Popover>
      </MenuTrigger>
      <Button
        kind="quiet"
        icon={CopyPlus}
        disabled={copy.length === 0}
        onClick={() => {
          const refused = change(withNewMarks(files, copy));
          onRefused(refused);
          const [first] = copy;
          if (!refused && first?.do === 'add' && first.name === undefined)
            select([...first.into, String((first.item as { name: string }).name)]);
        }}
      >
        {text.duplicate}
      </Button>
      {/* Never `disabled`: who moves something on to the end keeps the focus here. */}
      <Button kind="quiet" icon={ArrowUp} aria-disabled={!step.up} onClick={() => step.up?.()}>
        {text.up}
      </Button>
      <Button kind="quiet" icon={ArrowDown} aria-disabled={!step.down} onClick={() => step.down?.()}>
        {text.down}
      </Button>
      <Button kind="quiet" icon={Pencil} disabled={!isNamed} onClick={rename}>
        {text.rename}
      </Button>
      <Button kind="quiet" icon={Trash2} disabled={!isGone} onClick={() => setAsked('remove')}>
        {text.remove}
      </Button>
      {asked === 'rename' && node && isKept && <KeptNameDialog name={node.name} onClose={close} />}
      {asked === 'rename' && node && !isKept && (
        <RenameDialog files={files} node={node} change={change} select={select} onClose={close} />
      )}
      {asked === 'remove' && node && (
        <RemoveDialog
          files={files}
          node={node}
          within={within}
          change={change}
          select={select}
          onRefused={onRefused}
          onClose={close}
        />
      )}
      {asked === 'bring' && form && (
        <BringScreensDialog
          files={files}
          language={language}
          at={form}
          change={change}
          onBrought={choose}
          onClose={close}
        />
      )}
      {asked !== undefined && asked !== 'rename' && asked !== 'remove' && asked !== 'bring' && (
        <AddDialog kind={asked} files={files} node={node} change={change} choose={choose} onClose={close} />
      )}
    </div>
  );
}

type Doing = Pick<StructureActionsProps, 'files' | 'change' | 'select'> & { onClose: () => void };

function AddDialog({
  kind,
  files,
  node,
  change,
  choose,
  onClose,
}: Omit<Doing, 'select'> & Pick<StructureActionsProps, 'node' | 'choose'> & { kind: NewKind }) {
  const text = useTexts(structureTexts);
  const { refusals } = useTexts(designTexts);
  return (
    <NameDialog
      title={`${text.add}: ${text.adds[kind]}`}
      label={text.nameOf[kind]}
      hint={text.nameHint}
      action={text.add}
      about={[kind, ...(node?.path ?? [])]}
      onName={(name) => {
        if (!isNewName(kind, name)) return refusals['bad-name'];
        const { operations, at } = newThing(files, node, { kind, name });
        const refused = change(operations);
        if (refused) return refusals[refused.code];
        choose(at);
        return undefined;
      }}
      onClose={onClose}
    />
  );
}

function RenameDialog({ files, node, change, select, onClose }: Doing & { node: StructureNode }) {
  const text = useTexts(structureTexts);
  const { refusals } = useTexts(designTexts);
  return (
    <NameDialog
      title={text.renameTitle(node.name)}
      label={text.newName}
      hint={text.nameHint}
      action={text.rename}
      initial={node.name}
      about={['rename', ...(node.path ?? [node.name])]}
      tell={(name) => {
        const operation = name === node.name || name === '' ? undefined : renameOf(files, node, name);
        const tried = operation && renameTried(files, operation);
        if (tried === undefined) return undefined;
        return tried instanceof EditRefused ? refusals[tried.code] : text.change(tried);
      }}
      onName={(name) => {
        if (name === '') return refusals['bad-name'];
        const operation = renameOf(files, node, name);
        const refused = operation && change([operation]);
        if (refused) return refusals[refused.code];
        select(renamedPath(node, name));
        return undefined;
      }}
      onClose={onClose}
    />
  );
}
