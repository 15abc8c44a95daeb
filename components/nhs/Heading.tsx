import { type ReactNode, useEffect, useRef } from 'react';

type HeadingProps = {
  children: ReactNode;
  /** Focus comes here each time this changes, so that a screen reader and the keyboard begin each step at its top. */
  focusKey: string;
  id?: string;
};

export function Heading({ children, focusKey, id }: HeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is what a new step is known by
  useEffect(() => {
    heading.current?.focus();
    globalThis.scrollTo?.(0, 0);
  }, [focusKey]);
  return (
    <h1 ref={heading} tabIndex={-1} id={id}>
      {children}
    </h1>
  );
}
