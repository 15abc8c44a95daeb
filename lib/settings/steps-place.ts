import { isOneOf } from './guards.ts';
import { settingsItem } from './items.ts';

const stepsPlaces = ['window', 'tab', 'panel'] as const;
export type StepsPlace = (typeof stepsPlaces)[number];

/** Where the steps open when the clinician asks for them. What opens by itself is a sealed window, whatever stands here. */
export const stepsPlaceItem = settingsItem<StepsPlace>('stepsPlace', isOneOf(stepsPlaces), 'window');
