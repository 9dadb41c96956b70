using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsvHelper;
using Parquet;
using Parquet.Schema;

namespace Lagebild.Pages.Exports;

/// <summary>Writes an <see cref="ExportTable"/> as CSV (RFC 4180), JSON Lines or Parquet.</summary>
public static class TableWriters
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="table">What to write.</param>
    /// <param name="format">csv, jsonl or parquet.</param>
    /// <param name="to">A stream that knows its position.</param>
    /// <param name="withMark">Whether CSV begins with a byte-order mark.</param>
    public static async Task WriteAsync(ExportTable table, string format, Stream to, bool withMark = false)
    {
        switch (format)
        {
            case "csv":
                if (withMark)
                    to.Write(Encoding.UTF8.Preamble);
                await WriteCsvAsync(table, to);
                break;
            case "jsonl":
                WriteJsonLines(table, to);
                break;
            default:
                await WriteParquetAsync(table, to);
                break;
        }
    }

    private static async Task WriteCsvAsync(ExportTable table, Stream to)
    {
        await using var csv = CsvWriter.Create(to, CsvWriterOptions.Default, true);
        foreach (var row in table.Rows.Prepend(table.Columns))
            csv.WriteRecord([.. row.Select((cell, i) => cell is null || table.IsNumber(i) ? cell : Harmless(cell))]);
    }

    /// <summary>
    /// Spreadsheets take a cell that begins so for a formula, which a report could put there; an apostrophe makes it text (OWASP, CSV injection).
    /// </summary>
    private static string Harmless(string cell) => cell is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + cell : cell;

    private static void WriteJsonLines(ExportTable table, Stream to)
    {
        foreach (var row in table.Rows)
        {
            using (var json = new Utf8JsonWriter(to, Relaxed))
            {
                json.WriteStartObject();
                for (var i = 0; i < row.Length; i++)
                {
                    if (row[i] is not { } cell)
                        continue;
                    if (table.Numbers.Contains(table.Columns[i]))
                        json.WriteNumber(table.Columns[i], long.Parse(cell, CultureInfo.InvariantCulture));
                    else if (table.Shares.Contains(table.Columns[i]))
                        json.WriteNumber(table.Columns[i], double.Parse(cell, CultureInfo.InvariantCulture));
                    else
                        json.WriteString(table.Columns[i], cell);
                }
                json.WriteEndObject();
            }
            to.WriteByte((byte)'\n');
        }
    }

    private static async Task WriteParquetAsync(ExportTable table, Stream to)
    {
        var fields = table.Columns.Select(c => table.Numbers.Contains(c) ? (DataField)new DataField<long>(c) : table.Shares.Contains(c) ? new DataField<double?>(c) : new DataField<string>(c)).ToArray();
        await using var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), to);
        using var group = writer.CreateRowGroup();
        for (var i = 0; i < fields.Length; i++)
        {
            var cells = table.Rows.Select(r => r[i]);
            if (table.Numbers.Contains(table.Columns[i]))
                await group.WriteAsync<long>(fields[i], cells.Select(c => long.Parse(c!, CultureInfo.InvariantCulture)).ToArray());
            else if (table.Shares.Contains(table.Columns[i]))
                await group.WriteAsync<double>(fields[i], cells.Select(c => c is null ? (double?)null : double.Parse(c, CultureInfo.InvariantCulture)).ToArray());
            else
                await group.WriteAsync(fields[i], cells.ToArray()!);
        }
        group.CompleteValidate();
    }
}
