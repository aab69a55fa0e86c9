import { lazy, type ReactNode } from 'react';
import type { MeReply } from '#contract';
import { designPlace } from './parts/design-place.ts';
import { fieldPlace } from './parts/field-place.ts';

const AdminPage = lazy(() => import('../admin/AdminPage.tsx').then((file) => ({ default: file.AdminPage })));
const FormerPlace = lazy(() => import('../field/FormerPlace.tsx').then((file) => ({ default: file.FormerPlace })));
const OfficePlace = lazy(() => import('./OfficePlace.tsx').then((file) => ({ default: file.OfficePlace })));

/** What a work place receives. */
export interface PlaceProps {
  me: MeReply;
  /** To be called when the server answers 401: the session is over, the person signs in again. */
  onSessionEnded: () => void;
  /** Of the interviewer, when the address names it: the tablet may be in hands that shall not see it. */
  passwordPage?: ReactNode;
}

/** The work place of a role; each is a chunk of its own, loaded when somebody of that role signs in. */
export function WorkPlace(props: PlaceProps) {
  if (props.me.disabled) return <FormerPlace {...props} />;
  switch (props.me.role) {
    case 'interviewer':
      return <fieldPlace.Shown {...props} />;
    case 'statistician':
    case 'supervisor':
      return <OfficePlace {...props} />;
    case 'designer':
      return <designPlace.Shown {...props} />;
    case 'admin':
      return <AdminPage {...props} />;
  }
}
