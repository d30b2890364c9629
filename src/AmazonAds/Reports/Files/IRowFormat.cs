using System.Buffers;

namespace AmazonAds.Reports;

/// <summary>Turns rows into the bytes of a file.</summary>
internal interface IRowFormat
{
    /// <summary>What stands before the first row.</summary>
    void WriteHead(IBufferWriter<byte> target);

    /// <summary>One row.</summary>
    void Write(ReportRow row, IBufferWriter<byte> target);
}
