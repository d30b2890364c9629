using System.Globalization;

namespace AmazonAds.Emulator.Hosting;

/// <summary>Reads the head of a request; whatever is against HTTP/1.1 is refused.</summary>
internal static class RequestHeadParser
{
    /// <summary>The head in these bytes, which end with the empty line; null where they are no HTTP.</summary>
    public static RequestHead? Parse(ReadOnlySpan<byte> bytes, TextCache texts)
    {
        var requestLine = NextLine(ref bytes);
        var firstSpace = requestLine.IndexOf((byte)' ');
        var lastSpace = requestLine.LastIndexOf((byte)' ');
        if (firstSpace <= 0 || lastSpace <= firstSpace)
            return null;
        var version = requestLine[(lastSpace + 1)..];
        var isCurrent = version.SequenceEqual("HTTP/1.1"u8);
        var target = OriginForm(requestLine[(firstSpace + 1)..lastSpace]);
        if (target.IsEmpty || (!isCurrent && !version.SequenceEqual("HTTP/1.0"u8)))
            return null;

        var headers = new EmulatorHeaders();
        for (var line = NextLine(ref bytes); !line.IsEmpty; line = NextLine(ref bytes))
        {
            var colon = line.IndexOf((byte)':');
            if (colon <= 0 || line[..colon].ContainsAny(" \t"u8))
                return null;
            headers.Add(texts.Get(line[..colon]), texts.Get(line[(colon + 1)..].Trim(" \t"u8)));
        }

        var length = 0L;
        if (headers["Content-Length"] is { } text
            && !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out length))
            return null;

        var question = target.IndexOf((byte)'?');
        var connection = headers["Connection"];
        var coding = headers["Transfer-Encoding"];
        if (coding is not null && !coding.Equals("chunked", StringComparison.OrdinalIgnoreCase))
            return null;
        return new RequestHead
        {
            Method = texts.Get(requestLine[..firstSpace]),
            Path = texts.Get(question < 0 ? target : target[..question]),
            Query = question < 0 ? "" : texts.Get(target[(question + 1)..]),
            Headers = headers,
            ContentLength = length,
            Chunked = coding is not null,
            ExpectsContinue = headers["Expect"]?.Equals("100-continue", StringComparison.OrdinalIgnoreCase) == true,
            KeepAlive = isCurrent
                ? connection?.Contains("close", StringComparison.OrdinalIgnoreCase) != true
                : connection?.Contains("keep-alive", StringComparison.OrdinalIgnoreCase) == true,
        };
    }

    /// <summary>The target from its path on; clients of proxies send a whole address.</summary>
    private static ReadOnlySpan<byte> OriginForm(ReadOnlySpan<byte> target)
    {
        if (target.StartsWith("/"u8))
            return target;
        if (!target.StartsWith("http://"u8))
            return [];
        var path = target[7..].IndexOf((byte)'/');
        return path < 0 ? "/"u8 : target[(7 + path)..];
    }

    private static ReadOnlySpan<byte> NextLine(ref ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf("\r\n"u8);
        if (end < 0)
        {
            var rest = bytes;
            bytes = [];
            return rest;
        }

        var line = bytes[..end];
        bytes = bytes[(end + 2)..];
        return line;
    }
}
