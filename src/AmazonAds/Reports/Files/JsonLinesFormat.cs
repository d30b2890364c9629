using System.Buffers;
using System.Text;
using System.Text.Json;

namespace AmazonAds.Reports;

/// <summary>JSON lines: the row's own JSON behind the profile's id.</summary>
internal sealed class JsonLinesFormat : IRowFormat
{
    public void WriteHead(IBufferWriter<byte> target)
    {
    }

    public void Write(ReportRow row, IBufferWriter<byte> target)
    {
        target.Write("{\"ProfileId\":"u8);
        target.Write(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(row.ProfileId)));
        var members = row.Json.Span[1..];
        if (row.Columns.Count > 0) target.Write(","u8);
        // Amazon may write a row over several lines; line ends within JSON are between tokens only.
        if (members.ContainsAny((byte)'\n', (byte)'\r'))
        {
            foreach (var letter in members)
            {
                if (letter is not ((byte)'\n' or (byte)'\r')) target.Write([letter]);
            }
        }
        else
        {
            target.Write(members);
        }

        target.Write("\n"u8);
    }
}
