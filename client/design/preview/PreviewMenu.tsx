interface PreviewMenuProps<Value extends string> {
  label: string;
  value: Value | '';
  /** Stands there while nothing is chosen; without it something always is. */
  none?: string;
  options: readonly { readonly value: Value; readonly label: string }[];
  onChoose: (value: Value) => void;
}

/** A choice of the preview, as wide as there is room. */
export function PreviewMenu<Value extends string>({ label, value, none, options, onChoose }: PreviewMenuProps<Value>) {
  return (
    <select
      className="select preview-menu"
      aria-label={label}
      value={value}
      onChange={({ target }) => {
        const chosen = options.find((option) => option.value === target.value);
        if (chosen) onChoose(chosen.value);
      }}
    >
      {none !== undefined && <option value="">{none}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
