import { FieldFrame, type FieldFrameProps } from '#components/nhs/FieldFrame.tsx';

type FileFieldProps = FieldFrameProps & { accept: string; multiple?: boolean; onFiles: (files: File[]) => void };

export function FileField({ accept, multiple = false, onFiles, ...frame }: FileFieldProps) {
  return (
    <FieldFrame {...frame}>
      {(control) => (
        <input
          {...control}
          type="file"
          accept={accept}
          multiple={multiple}
          onChange={(event) => onFiles([...(event.target.files ?? [])])}
        />
      )}
    </FieldFrame>
  );
}
