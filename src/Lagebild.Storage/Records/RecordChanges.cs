namespace Lagebild.Storage;

/// <summary>What is common to all who change records that others change too.</summary>
public static class RecordChanges
{
    extension(IRecords records)
    {
        /// <summary>Changes a record from what it holds; once more where somebody else was faster, from what that one left.</summary>
        /// <param name="kind">Its kind.</param>
        /// <param name="key">Its key.</param>
        /// <param name="change">From the content, null where there is no such record, to the new one; null to leave it. May be asked several times.</param>
        /// <param name="cancellation">Nothing is changed where it comes before the end.</param>
        /// <returns>The content that was put; null where it was left.</returns>
        public async Task<string?> ChangeAsync(string kind, string key, Func<string?, string?> change, CancellationToken cancellation = default)
        {
            while (true)
            {
                var record = await records.FindAsync(kind, key, cancellation).ConfigureAwait(false);
                if (change(record?.Content) is not { } content)
                    return null;
                if (await records.PutAsync(new DeskRecord(kind, key, record?.Revision ?? 0, content), cancellation).ConfigureAwait(false))
                    return content;
            }
        }
    }
}
