import type { Block, Field, Option } from '../../workflows';
import type { Fields } from '../usePages';

interface FieldSetProps extends Extract<Block, { kind: 'fields' }> {
  readonly values: Fields;
  readonly onChange: (id: string, value: string, isAskedAgain: boolean) => void;
}

/** What a person is asked to fill in or choose. */
export function FieldSet({ title, fields, values, onChange }: FieldSetProps) {
  return (
    <section class="fields">
      {title && <h2>{title}</h2>}
      {fields.map((field) => (
        <One key={field.id} field={field} value={values[field.id] ?? ''} onChange={onChange} />
      ))}
    </section>
  );
}

interface OneProps extends Pick<FieldSetProps, 'onChange'> {
  readonly field: Field;
  readonly value: string;
}

const TYPES = { text: { type: 'text' }, number: { type: 'number', step: 'any' }, day: { type: 'date' } } as const;

function One({ field, value, onChange }: OneProps) {
  const { id, label, small, kind, wrong } = field;
  if (kind === 'radio') return <Radios field={field} options={field.options} value={value} onChange={onChange} />;
  const described = small === undefined && wrong === undefined ? undefined : `${id}-small`;
  const hint = described !== undefined && (
    <span class="small" id={described}>
      {wrong && <span class="wrong">{wrong}</span>}
      {small}
    </span>
  );
  if (kind === 'check')
    return (
      <label class="check">
        <input
          type="checkbox"
          name={id}
          checked={value !== ''}
          aria-describedby={described}
          onChange={(event) => onChange(id, event.currentTarget.checked ? 'yes' : '', false)}
        />
        <span>
          {label}
          {hint}
        </span>
      </label>
    );
  const chosen = kind === 'choice' ? field.options.find((option) => option.value === value)?.small : undefined;
  return (
    <label class="filled" for={`field-${id}`}>
      <span>{label}</span>
      {kind === 'choice' ? (
        <select
          id={`field-${id}`}
          name={id}
          value={value}
          aria-describedby={described}
          onChange={(event) => onChange(id, event.currentTarget.value, field.isAskedAgain === true)}
        >
          {field.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...TYPES[kind]}
          id={`field-${id}`}
          name={id}
          value={value}
          autocomplete="off"
          aria-invalid={wrong !== undefined}
          aria-describedby={described}
          onInput={(event: { readonly currentTarget: HTMLInputElement }) => onChange(id, event.currentTarget.value, false)}
        />
      )}
      {chosen && <span class="small">{chosen}</span>}
      {hint}
    </label>
  );
}

function Radios({
  field: { id, label, small, isAskedAgain },
  options,
  value,
  onChange,
}: OneProps & { readonly options: readonly Option[]; readonly field: Extract<Field, { kind: 'choice' | 'radio' }> }) {
  return (
    <div class="options" role="radiogroup" aria-labelledby={`${id}-label`}>
      <h2 id={`${id}-label`}>{label}</h2>
      {small && <p class="small">{small}</p>}
      {options.map((option) => (
        <label key={option.value} class="option">
          <input type="radio" name={id} checked={option.value === value} onChange={() => onChange(id, option.value, isAskedAgain === true)} />
          <span>
            <b>
              <bdi>{option.text}</bdi>
            </b>
            {option.small && <span class="small">{option.small}</span>}
          </span>
        </label>
      ))}
    </div>
  );
}
