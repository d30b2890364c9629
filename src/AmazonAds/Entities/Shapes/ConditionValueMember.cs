using System.Text.Json;

namespace AmazonAds.Entities.Shapes;

/// <summary>What a condition is compared with: a text, or, for audiences, further conditions.</summary>
/// <param name="shape">The shape of those.</param>
internal sealed class ConditionValueMember(Shape<TargetExpression> shape) : Member<TargetExpression>("value")
{
    private readonly TextMember<TargetExpression> text = new("value", item => item.Value, (item, value) => item.Value = value);

    private readonly ListMember<TargetExpression, TargetExpression> list =
        new("value", shape, item => item.Conditions, (item, value) => item.Conditions = value);

    public override bool Read(ref Utf8JsonReader reader, TargetExpression item) =>
        reader.TokenType == JsonTokenType.StartArray ? list.Read(ref reader, item) : text.Read(ref reader, item);

    public override void Write(Utf8JsonWriter writer, TargetExpression item)
    {
        if (item.Conditions is not null) list.Write(writer, item);
        else text.Write(writer, item);
    }

    public override IEnumerable<ShapeColumn<TargetExpression>> Columns() => [];
}
