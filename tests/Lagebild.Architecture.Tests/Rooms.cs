using System.Reflection;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnit;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Lagebild.Architecture.Tests;

/// <summary>The projects under test, found by their assemblies beside this one.</summary>
internal static class Rooms
{
    public static readonly System.Reflection.Assembly Networks = Load("Lagebild.Networks");
    public static readonly System.Reflection.Assembly Language = Load("Lagebild.Language");
    public static readonly System.Reflection.Assembly Reading = Load("Lagebild.Reading");
    public static readonly System.Reflection.Assembly Dossiers = Load("Lagebild.Dossiers");
    public static readonly System.Reflection.Assembly Storage = Load("Lagebild.Storage");
    public static readonly System.Reflection.Assembly Sources = Load("Lagebild.Sources");
    public static readonly System.Reflection.Assembly Pages = Load("Lagebild.Pages");
    public static readonly System.Reflection.Assembly Desk = Load("Lagebild.Desk");
    public static readonly System.Reflection.Assembly App = Load("lagebild");
    public static readonly System.Reflection.Assembly Training = Load("Lagebild.Training");

    private static readonly ArchUnitNET.Domain.Architecture All =
        new ArchLoader().LoadAssemblies(Networks, Language, Reading, Dossiers, Storage, Sources, Pages, Desk, App, Training).Build();

    public static IEnumerable<IType> TypesOf(System.Reflection.Assembly room) =>
        All.Types.Where(t => t.Assembly.Name.StartsWith(room.GetName().Name + ",", StringComparison.Ordinal)
            || t.Assembly.Name == room.GetName().Name);

    public static void MayNotUse(System.Reflection.Assembly room, params System.Reflection.Assembly[] others)
    {
        foreach (var other in others)
        {
            Types().That().ResideInAssembly(room)
                .Should().NotDependOnAny(Types().That().ResideInAssembly(other))
                .WithoutRequiringPositiveResults()
                .Check(All);
        }
    }

    private static System.Reflection.Assembly Load(string name) =>
        System.Reflection.Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, name + ".dll"));
}
