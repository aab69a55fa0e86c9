import type { LucideIcon } from 'lucide-react';
import type { ButtonHTMLAttributes, Ref } from 'react';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  kind?: 'primary' | 'plain' | 'quiet' | 'danger';
  icon?: LucideIcon;
  /** Where the icon stands; after the label for actions that lead on. */
  iconAfter?: boolean;
  wide?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

/** A button: a verb, with an icon only beside it. */
export function Button({ kind = 'plain', icon: Icon, iconAfter, wide, className, children, ...rest }: ButtonProps) {
  const classes = ['button', kind !== 'plain' && `button-${kind}`, wide && 'button-wide', className].filter(Boolean);
  const picture = Icon && <Icon aria-hidden="true" size={20} />;
  return (
    <button type="button" {...rest} className={classes.join(' ')}>
      {!iconAfter && picture}
      {children}
      {iconAfter && picture}
    </button>
  );
}
