import { useEffect, useState } from 'react';

/** `steps`: all steps to read through, beside the six. */
export type Step = 1 | 2 | 3 | 4 | 5 | 6 | 'steps';
const all: readonly Step[] = [1, 2, 3, 4, 5, 6, 'steps'];

const readStep = (): Step => all.find((step) => `#${step}` === location.hash) ?? 1;

/** Kept in the address: a reload stays, and the browser's own "back" works. */
export function useStep(): [Step, (step: Step) => void] {
  const [step, setStep] = useState(readStep);
  useEffect(() => {
    const moved = () => setStep(readStep());
    addEventListener('hashchange', moved);
    return () => removeEventListener('hashchange', moved);
  }, []);
  return [
    step,
    (next) => {
      location.hash = `#${next}`;
    },
  ];
}
