import { ChevronDown, ChevronRight } from 'lucide-react';
import { createContext, type SyntheticEvent, use } from 'react';
import { structureTexts } from '../../text/design-structure/structure-texts.ts';
import { useTexts } from '../../text/use-texts.ts';

/** Opens a line of the tree by its id, or closes it. */
export const ToggleContext = createContext<(id: string) => void>(() => undefined);

/** One value each for all times: a line that is drawn again leaves them as they are. */
const OPENED = <ChevronDown aria-hidden="true" size={18} />;
const CLOSED = <ChevronRight aria-hidden="true" size={18} />;

const stop = (event: SyntheticEvent) => event.stopPropagation();

/** The line itself hears nothing of it: it would be chosen. */
const NOT_THE_LINE = {
  onPointerDown: stop,
  onMouseDown: (event: SyntheticEvent) => {
    event.stopPropagation();
    event.preventDefault();
  },
  onKeyDown: stop,
};

/**
 * Opens and closes a line by the pointer or a screen reader; keys do it on the line. A button of our own: those of the
 * tree are drawn again with every line, whatever happens in it.
 */
export function StructureChevron({ id, isOpen, title }: { id: string; isOpen: boolean; title: string }) {
  const text = useTexts(structureTexts);
  const toggle = use(ToggleContext);
  return (
    <button
      type="button"
      className="structure-chevron"
      tabIndex={-1}
      data-react-aria-prevent-focus="true"
      aria-label={isOpen ? text.close(title) : text.open(title)}
      {...NOT_THE_LINE}
      onClick={(event) => {
        event.stopPropagation();
        event.currentTarget.closest<HTMLElement>('[role=row]')?.focus();
        toggle(id);
      }}
    >
      {isOpen ? OPENED : CLOSED}
    </button>
  );
}
