using System.Text;
using System.Text.Json;
using AmazonAds.Batching;
using AmazonAds.Connections;
using AmazonAds.Entities;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Contract;

/// <summary>
/// Every official example of a write of our kinds: its request is produced again from our edits, and its answer says of
/// each item what became of it.
/// </summary>
public class RecordedWriteTests
{
    [SharedFact]
    public void Requests_are_produced_again_from_edits()
    {
        var seen = 0;
        foreach (var (exchange, kind, operation) in Writes())
        {
            var items = Items(exchange.Request!.Value, kind, operation).ToList();
            var write = new EntityWrite<EntityEdit>(kind, operation, (writer, id, edit) => EditJson.Write(writer, kind, id, edit, operation.Fixed));
            var request = write.Request("7", [.. items.Select(item => new WriteInput<EntityEdit>(null!, "7", item.Id, item.Edit))]);

            using var produced = JsonDocument.Parse(request.Body);
            JsonSame.Assert(exchange.Request.Value, produced.RootElement, exchange.File);
            Assert.Equal((exchange.Method, exchange.Path), (request.Method.Method, request.Path));
            seen++;
        }

        Assert.True(seen >= 46, $"Only {seen} examples were found.");
    }

    [SharedFact]
    public void Answers_say_what_became_of_each_item_and_give_the_entities_without_loss()
    {
        var entities = 0;
        foreach (var (exchange, kind, operation) in Writes())
        {
            if (exchange.Answer is not { } body) continue;
            var ids = Items(exchange.Request!.Value, kind, operation).Select(item => item.Id).ToList();

            // Where the example has a placeholder for the id that was sent, the answer knows it.
            if (operation.Answer == WriteAnswer.InOrder && ids is ["1"]) ids = [body[0].GetProperty(kind.IdName).ToString()];
            var answers = BatchAnswer.Read(Encoding.UTF8.GetBytes(body.GetRawText()), kind, operation.Answer, ids, "7");

            Assert.All(answers.Take(1), answer => Assert.True(answer.Status == WriteStatus.Success, $"{exchange.File}: {answer}"));
            Assert.All(answers.Take(1), answer => Assert.False(string.IsNullOrEmpty(answer.Id), exchange.File));
            foreach (var entity in answers.Select(answer => answer.Entity).OfType<AdsEntity>())
            {
                Assert.Equal("7", entity.ProfileId);
                Assert.False(string.IsNullOrEmpty(kind.IdOf(entity)), exchange.File);
                entities++;
            }
        }

        Assert.True(entities >= 15, $"Only {entities} entities were found.");
    }

    private static IEnumerable<(RecordedExchange Exchange, EntityKind Kind, WriteOperation Operation)> Writes() =>
        from exchange in RecordedExchange.All()
        where exchange.Request is not null
        from kind in EntityKinds.OfProfile
        from operation in new[] { kind.Create, kind.Update, kind.Archive }.Concat(kind.CreateVariants?.ByWord.Values ?? []).OfType<WriteOperation>().Distinct()
        where operation.Method.Method == exchange.Method && operation.Path == exchange.Path
        where operation.Fixed.Count == 0
        select (exchange, kind, operation);

    private static IEnumerable<(string? Id, EntityEdit Edit)> Items(JsonElement body, EntityKind kind, WriteOperation operation) => operation.Envelope switch
    {
        WriteEnvelope.IdFilter => body.GetProperty(kind.Filters.Id!).GetProperty("include").EnumerateArray().Select(id => ((string?)id.GetString(), EntityEdit.Nothing)),
        WriteEnvelope.Array => body.EnumerateArray().Select(item => Item(item, kind)),
        _ => body.GetProperty(kind.Collection).EnumerateArray().Select(item => Item(item, kind)),
    };

    // The way a person would give it: a value per field, and under the API's own name what no field holds.
    private static (string? Id, EntityEdit Edit) Item(JsonElement item, EntityKind kind)
    {
        var edits = new List<FieldEdit>();
        var held = new HashSet<string>(StringComparer.Ordinal) { kind.IdName };
        foreach (var field in kind.Fields)
        {
            if (field.IsImplied || Find(item, field.Path) is not { } value || !IsHeldWhole(item, kind, field)) continue;
            Assert.True(FieldValue.TryRead(field, PlainJson.Value(value), out var read, out var reason), reason);
            edits.Add(new FieldEdit(field, read));
            held.Add(field.Path.Split('.')[0]);
        }

        var others = item.EnumerateObject().Where(member => !held.Contains(member.Name))
            .ToDictionary(member => member.Name, member => PlainJson.Value(member.Value), StringComparer.Ordinal);
        var id = item.TryGetProperty(kind.IdName, out var given) ? given.ToString() : null;
        return (id, new EntityEdit(edits) { Others = others });
    }

    // A nested object is given by its parts only where all of them have fields; else as it stands.
    private static bool IsHeldWhole(JsonElement item, EntityKind kind, EntityField field)
    {
        var top = field.Path.Split('.')[0];
        if (top == field.Path) return !kind.Fields.Any(other => other.Path.StartsWith(top + ".", StringComparison.Ordinal));
        return item.GetProperty(top).EnumerateObject()
            .All(member => kind.Fields.Any(other => $"{other.Path}.".StartsWith($"{top}.{member.Name}.", StringComparison.Ordinal)));
    }

    private static JsonElement? Find(JsonElement item, string path)
    {
        foreach (var name in path.Split('.'))
        {
            if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty(name, out var inner)) return null;
            item = inner;
        }

        return item;
    }
}
