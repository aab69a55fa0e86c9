interface Group {
  label?: string;
  options: readonly { value: string; label: string }[];
}

interface ChoiceProps {
  /** What is chosen, for those who do not see the sentence around it. */
  label: string;
  value: string;
  groups: readonly Group[];
  onChoose: (value: string) => void;
}

/** A word of a sentence that can be changed: a native select, as wide as its text. */
export function Choice({ label, value, groups, onChoose }: ChoiceProps) {
  return (
    <select className="choice" aria-label={label} value={value} onChange={({ target }) => onChoose(target.value)}>
      {groups
        .filter((group) => group.options.length > 0)
        .map((group, index) =>
          group.label ? (
            <optgroup key={group.label} label={group.label}>
              {optionsOf(group)}
            </optgroup>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: a group without a label has no other identity
            <FragmentOf key={index} group={group} />
          ),
        )}
    </select>
  );
}

const FragmentOf = ({ group }: { group: Group }) => <>{optionsOf(group)}</>;

function optionsOf(group: Group) {
  return group.options.map((option) => (
    <option key={option.value} value={option.value}>
      {option.label}
    </option>
  ));
}
