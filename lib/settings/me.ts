import { isNullOr, isOneOf, isShape, isText } from './guards.ts';
import { settingsItem } from './items.ts';

/** How this clinician calls 999. */
export const callRoutes = ['voice', 'relay', 'bsl', 'text'] as const;
export type CallRoute = (typeof callRoutes)[number];

/** What the clinician says of themselves in a 999 call and when handing over; kept on this device only. */
export type Me = { name: string | null; role: string | null; callRoute: CallRoute };

export const nobodyYet: Me = { name: null, role: null, callRoute: 'voice' };

export const meItem = settingsItem<Me>(
  'me',
  isShape<Me>({ name: isNullOr(isText), role: isNullOr(isText), callRoute: isOneOf(callRoutes) }),
  nobodyYet,
);
