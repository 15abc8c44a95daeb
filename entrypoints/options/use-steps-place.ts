import { useEffect, useState } from 'react';
import type { PlaceQuestionProps } from '#components/options/PlaceQuestion.tsx';
import { knowsSidePanel } from '#lib/browser/side-panel.ts';
import { type StepsPlace, stepsPlaceItem } from '#lib/settings/steps-place.ts';

/** The place of the steps and the way to change it; null while it is being read. */
export function useStepsPlace(): PlaceQuestionProps | null {
  const [place, setPlace] = useState<StepsPlace | null>(null);
  useEffect(() => {
    void stepsPlaceItem.read().then(setPlace);
    return stepsPlaceItem.observe(setPlace);
  }, []);
  return place && { place, panel: knowsSidePanel, onPlace: (chosen) => void stepsPlaceItem.write(chosen) };
}
