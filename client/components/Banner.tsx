import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

const PICTURES = { info: Info, good: CircleCheck, caution: TriangleAlert, bad: CircleAlert };

interface BannerProps {
  kind?: keyof typeof PICTURES;
  title?: string;
  children?: ReactNode;
}

/** A message that stays on the page: what happened and what to do. A bad one is announced at once. */
export function Banner({ kind = 'info', title, children }: BannerProps) {
  const Picture = PICTURES[kind];
  return (
    <div className={`banner banner-${kind}`} role={kind === 'bad' ? 'alert' : 'status'}>
      <Picture aria-hidden="true" size={22} />
      <div className="banner-body">
        {title && <p className="banner-title">{title}</p>}
        {typeof children === 'string' ? <p>{children}</p> : children}
      </div>
    </div>
  );
}
