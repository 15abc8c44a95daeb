declare module '#rules/protocol.yaml' {
  const protocol: import('./schema.ts').Protocol;
  export default protocol;
}
