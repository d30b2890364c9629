using System.Text.Json;

namespace AmazonAds.Entities;

/// <summary>One thing of a kind that can be written: its name, where it stands in the JSON, and what it may be.</summary>
public sealed class EntityField
{
    private readonly Lazy<FieldProperty> property;

    /// <summary>A field.</summary>
    /// <param name="name">The name that people use, for instance <c>DailyBudget</c>.</param>
    /// <param name="path">Where it stands in the JSON, for instance <c>budget.budget</c>.</param>
    /// <param name="type">What values it takes.</param>
    public EntityField(string name, string path, FieldType type = FieldType.Text)
    {
        Name = name;
        Path = path;
        Type = type;
        property = new Lazy<FieldProperty>(() => new FieldProperty(
            Property ?? string.Join('.', path.Split('.').Select(part => char.ToUpperInvariant(part[0]) + part[1..]))));
    }

    /// <summary>The name that people use.</summary>
    public string Name { get; }

    /// <summary>Where it stands in the JSON: the names of the members from the outside in, with points between them.</summary>
    public string Path { get; }

    /// <summary>What values it takes.</summary>
    public FieldType Type { get; }

    /// <summary>The property of the model that holds it, with points between nested ones. Default: the path in Pascal case.</summary>
    public string? Property { get; init; }

    /// <summary>When it can be written. Default: always.</summary>
    public FieldUse Use { get; init; } = FieldUse.Always;

    /// <summary>
    /// Whether an update has to name it too, as it is: the API then finds an entity by its id and by this. Default: no.
    /// </summary>
    public bool IsAddress { get; init; }

    /// <summary>Whether an entity cannot be created without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether it can be set to null, which takes it away.</summary>
    public bool IsNullable { get; init; }

    /// <summary>What a new entity gets where nothing is given; null for nothing.</summary>
    public string? Default { get; init; }

    /// <summary>The words that are known today; more may come, and they pass.</summary>
    public IReadOnlyList<string> Known { get; init; } = [];

    /// <summary>Whether the API writes its words in lower case.</summary>
    public bool IsLowerCase { get; init; }

    /// <summary>How a day is written. Default: <c>yyyy-MM-dd</c>.</summary>
    public string DateFormat { get; init; } = "yyyy-MM-dd";

    /// <summary>When <see cref="Companions"/> are written. Default: always.</summary>
    public FieldUse CompanionUse { get; init; } = FieldUse.Always;

    /// <summary>What must stand beside it in the JSON, by path; written with it unless given.</summary>
    public IReadOnlyDictionary<string, string> Companions { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What a value must keep to, beyond its type.</summary>
    public IReadOnlyList<IFieldRule> Rules { get; init; } = [];

    /// <summary>How a list or an object is written when it is not given as JSON's own shape; null for as it is.</summary>
    public Func<object, object>? Reshape { get; init; }

    /// <summary>How a value is written where the API has a word or a shape of its own for it; null for as it is.</summary>
    public Func<object, object?>? Written { get; init; }

    /// <summary>The members of the item that a value makes, in place of one at its path; null for that one.</summary>
    public Func<object, IReadOnlyDictionary<string, object?>>? Spread { get; init; }

    /// <summary>How the API spells its values, where that is not how the model does; null for alike.</summary>
    public Func<string, string>? Spell { get; init; }

    /// <summary>Whether it is taken and not sent, because the API knows it from what is sent: the campaign of an ad group.</summary>
    public bool IsImplied { get; init; }

    /// <summary>Whether it can be written in this way.</summary>
    /// <param name="use">The way.</param>
    public bool IsFor(FieldUse use) => (Use & use) == use;

    /// <summary>What an entity has there.</summary>
    /// <param name="entity">An entity of the field's kind.</param>
    public object? Of(AdsEntity entity) => property.Value.Get(entity);

    /// <summary>Whether it was changed on an entity since that was read.</summary>
    /// <param name="entity">An entity of the field's kind.</param>
    public bool IsChangedOn(AdsEntity entity) => property.Value.IsChanged(entity);

    /// <summary>What an entity had there when it was read.</summary>
    /// <param name="entity">An entity of the field's kind.</param>
    public object? Before(AdsEntity entity) => property.Value.Before(entity);

    /// <summary>Whether a model has a property for it.</summary>
    /// <param name="entity">An entity of the model.</param>
    internal bool IsHeldBy(AdsEntity entity) => property.Value.Exists(entity);

    /// <summary>The field's name.</summary>
    public override string ToString() => Name;

    /// <summary>Writes a value that <see cref="FieldValue.TryRead"/> has made.</summary>
    /// <param name="writer">Where a value is expected.</param>
    /// <param name="value">The value; null takes the field away.</param>
    /// <param name="idsAreNumbers">Whether the API writes ids as numbers.</param>
    internal void Write(Utf8JsonWriter writer, object? value, bool idsAreNumbers)
    {
        if (value is string text && Spell is { } spell) value = spell(text);
        if (value is not null && Written is { } written) FieldJson.Write(writer, written(value));
        else if (Type == FieldType.Id && idsAreNumbers && value is string digits) writer.WriteRawValue(digits);
        else FieldJson.Write(writer, value);
    }
}
