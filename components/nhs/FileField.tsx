import { FieldFrame, type FieldFrameProps } from '#components/nhs/FieldFrame.tsx';

type FileFieldProps = FieldFrameProps & {
  accept: string;
  multiple?: boolean;
  /** Read as soon as it is chosen: the same name chosen anew is read anew. */
  again?: boolean;
  onFiles: (files: File[]) => void;
};

export function FileField({ accept, multiple = false, again = false, onFiles, ...frame }: FileFieldProps) {
  return (
    <FieldFrame {...frame}>
      {(control) => (
        <input
          {...control}
          type="file"
          accept={accept}
          multiple={multiple}
          onClick={(event) => {
            if (again) event.currentTarget.value = '';
          }}
          onChange={(event) => onFiles([...(event.target.files ?? [])])}
        />
      )}
    </FieldFrame>
  );
}
