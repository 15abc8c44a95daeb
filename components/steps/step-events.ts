import type { Clipboard } from '#components/nhs/Copy.tsx';
import type { Me } from '#lib/settings/me.ts';

/** What a person can do on a step. The page that holds the component turns each into an event of the walk. */
export type StepEvents = Clipboard & {
  onTake: (option: string) => void;
  onSkip: () => void;
  onBack: () => void;
  onHandOver: () => void;
  onEmergency: () => void;
  onUnder18: () => void;
  onHide: () => void;
  onOpenNext: () => void;
  onShowWaiting: () => void;
  onMe: (me: Me) => void;
};
