using System.Buffers;
using System.Net.Sockets;
using AmazonAds.Emulator.Http;

namespace AmazonAds.Emulator.Hosting;

/// <summary>One connection: requests in, answers out, in their order.</summary>
internal sealed class HttpConnection(Socket socket, AdsEmulator emulator, DateHeader date) : IDisposable
{
    private const int LongestHead = 32 * 1024;

    /// <summary>Answers up to this size leave together with their head.</summary>
    private const int LargestSingleSend = 64 * 1024;

    private static readonly byte[] Continue = [.. "HTTP/1.1 100 Continue\r\n\r\n"u8];

    private readonly InputBuffer input = new(socket);
    private readonly TextCache texts = new();
    private readonly CancellationTokenSource aborted = new();
    private volatile bool finishing;
    private volatile bool busy;

    public async Task RunAsync()
    {
        try
        {
            while (!finishing && await ServeAsync().ConfigureAwait(false))
            {
            }

            socket.Shutdown(SocketShutdown.Both);
        }
        catch (Exception failure) when (failure is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The other side is gone, or the host is stopping: nobody is left to tell.
        }
    }

    /// <summary>Lets an answer under way finish; closes at once where there is none.</summary>
    public void FinishAndClose()
    {
        finishing = true;
        if (!busy)
            Abort();
    }

    public void Abort()
    {
        try
        {
            aborted.Cancel();
            socket.Dispose();
        }
        catch (ObjectDisposedException)
        {
            // It ended by itself meanwhile.
        }
    }

    public void Dispose()
    {
        socket.Dispose();
        input.Dispose();
        aborted.Dispose();
    }

    /// <summary>Answers one request; false ends the connection.</summary>
    private async ValueTask<bool> ServeAsync()
    {
        var token = aborted.Token;
        int length;
        while ((length = input.Span.IndexOf("\r\n\r\n"u8)) < 0)
        {
            if (input.Count > LongestHead)
                return await RefuseAsync(Answers.Details(431, "431", "The header fields are too large."), token).ConfigureAwait(false);
            if (!await input.ReceiveAsync(token).ConfigureAwait(false))
                return false;
        }

        busy = true;
        try
        {
            var head = RequestHeadParser.Parse(input.Span[..(length + 2)], texts);
            input.Consume(length + 4);
            return head is null
                ? await RefuseAsync(Answers.Details(400, "400", "The request is not HTTP/1.1."), token).ConfigureAwait(false)
                : await AnswerAsync(head, token).ConfigureAwait(false);
        }
        finally
        {
            busy = false;
        }
    }

    private async ValueTask<bool> AnswerAsync(RequestHead head, CancellationToken token)
    {
        if (head.ContentLength > emulator.Options.MaxRequestBytes)
            return await RefuseAsync(Answers.TooLarge(), token).ConfigureAwait(false);
        if (head.ExpectsContinue)
            await socket.SendAsync(Continue, SocketFlags.None, token).ConfigureAwait(false);

        var ownedLength = 0;
        ReadOnlyMemory<byte> body;
        if (head.Chunked)
        {
            if (await ChunkedBody.ReadAsync(input, emulator.Options.MaxRequestBytes, token).ConfigureAwait(false) is not { } whole)
                return await RefuseAsync(Answers.Details(400, "400", "The chunked body is malformed or too large."), token).ConfigureAwait(false);
            body = whole;
        }
        else
        {
            ownedLength = (int)head.ContentLength;
            if (!await input.ReceiveAtLeastAsync(ownedLength, token).ConfigureAwait(false))
                return false;
            body = input.Memory[..ownedLength];
        }

        var request = new EmulatorRequest { Method = head.Method, Path = head.Path, Query = head.Query, Headers = head.Headers, Body = body };
        using var answer = await HandleAsync(request, token).ConfigureAwait(false);
        input.Consume(ownedLength);
        if (answer.Delivery == EmulatorDelivery.Dropped)
        {
            // No linger: the peer sees a reset, not a polite end.
            socket.LingerState = new LingerOption(enable: true, seconds: 0);
            socket.Close();
            return false;
        }

        var keepAlive = head.KeepAlive && !finishing;
        var delivered = head.Method == "HEAD" ? 0 : answer.Delivery == EmulatorDelivery.Cut ? answer.CutAfter : answer.BodyLength;
        await SendAsync(answer, delivered, keepAlive, token).ConfigureAwait(false);
        return keepAlive && answer.Delivery == EmulatorDelivery.Whole;
    }

    /// <summary>A mistake of the emulator, or of a rule's condition, becomes a 500 that says what it was.</summary>
    private async ValueTask<EmulatorResponse> HandleAsync(EmulatorRequest request, CancellationToken token)
    {
        try
        {
            return await emulator.HandleAsync(request, token).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            var answer = Answers.Error(500, "INTERNAL_ERROR", $"{failure.GetType().Name}: {failure.Message}");
            RequestIds.Add(answer, (ulong)request.Path.Length);
            return answer;
        }
    }

    private async ValueTask<bool> RefuseAsync(EmulatorResponse answer, CancellationToken token)
    {
        using (answer)
        {
            RequestIds.Add(answer, (ulong)input.Count);
            await SendAsync(answer, answer.BodyLength, keepAlive: false, token).ConfigureAwait(false);
        }

        return false;
    }

    private async ValueTask SendAsync(EmulatorResponse answer, long delivered, bool keepAlive, CancellationToken token)
    {
        var single = delivered <= LargestSingleSend && !answer.IsStreamed;
        var output = ArrayPool<byte>.Shared.Rent(ResponseHead.MostBytes + (single ? (int)delivered : 0));
        try
        {
            var length = ResponseHead.Write(output, answer, date.Value, keepAlive);
            if (single)
            {
                answer.Body.Span[..(int)delivered].CopyTo(output.AsSpan(length));
                length += (int)delivered;
            }

            await SendAllAsync(output.AsMemory(0, length), token).ConfigureAwait(false);
            if (answer.IsStreamed)
                await SendStreamAsync(answer, delivered, token).ConfigureAwait(false);
            else if (!single)
                await SendAllAsync(answer.Body[..(int)delivered], token).ConfigureAwait(false);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(output);
        }
    }

    private async ValueTask SendStreamAsync(EmulatorResponse answer, long delivered, CancellationToken token)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(LargestSingleSend);
        try
        {
            var body = answer.OpenBody();
            await using var reading = body.ConfigureAwait(false);
            while (delivered > 0)
            {
                var read = await body.ReadAsync(buffer.AsMemory(0, (int)Math.Min(delivered, buffer.Length)), token).ConfigureAwait(false);
                await SendAllAsync(buffer.AsMemory(0, read), token).ConfigureAwait(false);
                delivered -= read;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private async ValueTask SendAllAsync(ReadOnlyMemory<byte> bytes, CancellationToken token)
    {
        while (!bytes.IsEmpty)
            bytes = bytes[await socket.SendAsync(bytes, SocketFlags.None, token).ConfigureAwait(false)..];
    }
}
