declare module '#rules/protocol.yaml' {
  const protocol: import('./schema.ts').Protocol;
  export default protocol;
}

declare module '#rules/practice.yaml' {
  const situations: import('./situation.ts').Situation[];
  export default situations;
}
