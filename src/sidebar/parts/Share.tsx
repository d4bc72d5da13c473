/** A bar; the number always stands beside it in words. */
export function Share({ share }: { readonly share: number }) {
  return (
    <div class="track share" aria-hidden="true">
      <i style={{ width: `${Math.round(100 * Math.min(1, Math.max(0, share)))}%` }} />
    </div>
  );
}
