import { useState } from 'react';
import { RadioQuestion } from '#components/nhs/RadioQuestion.tsx';
import { i18n } from '#i18n';
import type { StepsPlace } from '#lib/settings/steps-place.ts';

export type PlaceQuestionProps = {
  place: StepsPlace;
  /** Whether this browser has a side panel that Heed can open. */
  panel: boolean;
  onPlace: (place: StepsPlace) => void;
};

/** Where the steps open when they are asked for. */
export function PlaceQuestion({ place, panel, onPlace }: PlaceQuestionProps) {
  const [saved, setSaved] = useState(false);
  return (
    <section>
      <RadioQuestion
        legend={<span className="section">{i18n.t('options.place')}</span>}
        chosen={place}
        choices={[
          { id: 'window', label: i18n.t('options.placeWindow') },
          { id: 'tab', label: i18n.t('options.placeTab') },
          ...(panel ? [{ id: 'panel', label: i18n.t('options.placePanel'), hint: i18n.t('options.placePanelHint') }] : []),
        ]}
        submitText={i18n.t('options.save')}
        onAnswer={(id) => {
          onPlace(id === 'panel' || id === 'tab' ? id : 'window');
          setSaved(true);
        }}
        beside={<span role="status">{saved && i18n.t('options.saved')}</span>}
      >
        <p className="hint">
          {i18n.t('options.placeHint')} {!panel && i18n.t('options.placeNoPanel')}
        </p>
      </RadioQuestion>
    </section>
  );
}
