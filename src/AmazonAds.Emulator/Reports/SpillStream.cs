using Microsoft.Win32.SafeHandles;

namespace AmazonAds.Emulator.Reports;

/// <summary>Takes bytes in: the first megabytes in memory, all of them in a temporary file once they are more.</summary>
internal sealed class SpillStream : Stream
{
    private const int MostInMemory = 4 * 1024 * 1024;

    private readonly MemoryStream memory = new();
    private SafeFileHandle? file;
    private long length;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => length;

    public override long Position
    {
        get => length;
        set => throw new NotSupportedException();
    }

    /// <summary>What was taken in.</summary>
    public SpilledBytes ToBytes() => new(file is null ? memory.ToArray() : null, file, length);

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (file is null && length + buffer.Length <= MostInMemory)
        {
            memory.Write(buffer);
        }
        else
        {
            file ??= Spill();
            RandomAccess.Write(file, buffer, length);
        }

        length += buffer.Length;
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private SafeFileHandle Spill()
    {
        var path = Path.Combine(Path.GetTempPath(), $"ads-emulator-{Guid.NewGuid():N}.tmp");
        var spilled = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, FileOptions.DeleteOnClose);
        // Where an open file may lose its name it is gone whatever becomes of the process.
        if (!OperatingSystem.IsWindows())
            File.Delete(path);
        RandomAccess.Write(spilled, memory.GetBuffer().AsSpan(0, (int)memory.Length), 0);
        memory.SetLength(0);
        memory.Capacity = 0;
        return spilled;
    }
}
